using Marketplace.Domain.Reporting;

namespace Marketplace.Tests.Reporting;

public sealed class CompletenessTests
{
    private static readonly Completeness Whole = new(true, true, true, true, true, true, true, true, true);

    [Fact]
    public void A_whole_month_is_an_A()
    {
        Assert.Equal((100, Grade.A), (Whole.Score, Whole.Grade));
    }

    [Fact]
    public void TV19_without_declaration_and_acknowledgements_the_score_is_75_and_the_grade_is_held_at_C()
    {
        var month = Whole with { OffPlatformDeclared = false, OffPlatformEvidenced = false, PaymentsAcknowledged = false };

        Assert.Equal((75, Grade.C), (month.Score, month.Grade));
    }

    [Fact]
    public void A_late_baseline_is_no_A()
    {
        Assert.Equal(Grade.B, (Whole with { BaselineOnTime = false }).Grade);
    }

    [Fact]
    public void Below_sixty_is_a_D_whatever_else()
    {
        Assert.Equal(Grade.D, (Whole with { OrdersClosed = false, ContributionsOfMostMembers = false, OffPlatformDeclared = false }).Grade);
    }

    [Theory]
    [InlineData(80, 100, true, Confidence.High)]
    [InlineData(80, 100, false, Confidence.Medium)]
    [InlineData(79, 100, true, Confidence.Medium)]
    [InlineData(60, 100, true, Confidence.Medium)]
    [InlineData(59, 100, true, Confidence.Low)]
    [InlineData(59, 59, true, Confidence.Low)]
    [InlineData(0, 0, true, Confidence.Low)]
    public void Lozenges_follow_coverage_receipts_and_people(int observed, int all, bool areChecked, Confidence expected)
    {
        Assert.Equal(expected, ConfidenceRule.Of(new(observed, all), areChecked));
    }

    [Theory]
    [InlineData(5, 10, ClaimLevel.Change)]
    [InlineData(5, 11, ClaimLevel.Count)]
    [InlineData(4, 5, ClaimLevel.Count)]
    public void A_change_is_said_of_half_the_members_at_least(int observed, int all, ClaimLevel expected)
    {
        Assert.Equal(expected, ClaimRule.Of(observed, new(observed, all)));
    }
}
