using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Distributions;

/// <summary>The splits of programme.md 3.1, each a month of one cooperative: sold, weighed, approved and shared.</summary>
public sealed class SplitTests
{
    private const long OrderCentimesMax = 450_000;

    /// <summary>Total in centimes, weights, result.</summary>
    private static readonly (long Total, long[] Weights, long[] Shares)[] Vectors =
    [
        (10_000, [1, 1, 1, 0], [3_334, 3_333, 3_333, 0]),
        (2, [1, 1, 1, 0], [1, 1, 0, 0]),
        (100, [1, 1, 1, 0], [34, 33, 33, 0]),
        (1_000, [7, 7, 2, 0], [438, 437, 125, 0]),
        (8_333_333, [40, 30, 30, 0], [3_333_333, 2_500_000, 2_500_000, 0]),
        (10, [1, 3, 3, 0], [2, 4, 4, 0]),
        (11, [1, 3, 3, 0], [1, 5, 5, 0]),
    ];

    [DatabaseTheory]
    public async Task TV03_months_are_shared_as_the_table_says(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        var cooperative = await world.Given.CooperativeAsync(commission: Rate.Zero, paymentFee: Rate.Zero);
        await world.WriteAsync(db => db.DistributionRules.Add(DistributionRule.Decide(
            cooperative.Id, new(2025, 1, 1), new(Rate.Zero, Rate.Zero, Rate.Zero), WeightBasis.Kilograms, "AG 2025")));
        var (treasurer, president) = (await world.Given.StaffAsync(cooperative, StaffPosition.Treasurer), await world.Given.StaffAsync(cooperative));
        var members = new List<Member>();
        for (var number = 1; number <= 4; number++)
            members.Add(await world.Given.MemberAsync(cooperative, $"M{number}"));
        var month = new YearMonth(2025, 2);

        foreach (var (total, weights, shares) in Vectors)
        {
            await SoldAsync(world, cooperative, month, Money.FromCentimes(total));
            await BroughtAsync(world, treasurer, cooperative, month, members, weights);
            await ApprovedAsync(world, treasurer, president, cooperative, month);

            var lines = await world.ReadAsync(db => db.SurplusStatements.AsNoTracking().Include(row => row.Lines)
                .SingleAsync(row => row.Month == month && row.Channel == Channel.Marketplace));
            Assert.Equal(shares, members.Select(member => lines.Lines.Single(line => line.MemberId == member.Id).Share.Centimes));
            month = month.Next;
        }

        await world.AuditAsync();
    }

    /// <summary>In orders small enough to be paid at the door.</summary>
    private static async Task SoldAsync(TestWorld world, Cooperative cooperative, YearMonth month, Money total)
    {
        var trades = new GivenTrades(world);
        for (var rest = total.Centimes; rest > 0; rest -= OrderCentimesMax)
        {
            var product = await world.Given.ProductAsync(cooperative, Money.FromCentimes(Math.Min(rest, OrderCentimesMax)));
            await trades.DeliveredAsync(cooperative, month.FirstDay.AddDays(2), (product, 1));
        }
    }

    /// <summary>Grams at no pay: they only weigh.</summary>
    private static async Task BroughtAsync(
        TestWorld world, Visitor treasurer, Cooperative cooperative, YearMonth month, List<Member> members, long[] weights)
    {
        foreach (var (member, weight) in members.Zip(weights).Where(pair => pair.Second > 0))
        {
            var facts = new ContributionFacts(
                cooperative.Id, member.Id, month, null, ContributionKind.Grams, weight, Money.Zero, ChannelTag.Marketplace);
            Assert.False((await world.AskAsync<RecordContribution, Outcome<Id<Contribution>>>(record => record.RunAsync(new(treasurer, facts), default))).IsRefused);
        }

        Assert.Null((await world.AskAsync<DeclareOffPlatformSales, Outcome>(declare =>
            declare.RunAsync(new(treasurer, cooperative.Id, month, Money.Zero, DeclarationEvidence.CashBook), default))).Refusal);
    }

    private static async Task ApprovedAsync(TestWorld world, Visitor treasurer, Visitor president, Cooperative cooperative, YearMonth month)
    {
        world.Clock.MoveTo(month.Next.FirstDay);
        var draft = await world.AskAsync<PrepareStatement, Outcome<Id<SurplusStatement>>>(prepare =>
            prepare.RunAsync(new(treasurer, cooperative.Id, month), default));
        Assert.Null((await world.AskAsync<ApproveStatement, Outcome>(approve =>
            approve.RunAsync(new(president, cooperative.Id, draft.Value), default))).Refusal);
    }
}
