namespace Marketplace.Domain.Reporting;

/// <summary>Which confidence a figure deserves (DESIGN.md 12).</summary>
public static class ConfidenceRule
{
    public const int PeopleForMore = 60;

    /// <param name="coverage">People the figure rests on, of those in scope.</param>
    /// <param name="areReceiptsChecked">The money behind it was acknowledged by those who had it.</param>
    public static Confidence Of(Coverage coverage, bool areReceiptsChecked)
    {
        if (coverage.Observed < PeopleForMore || !coverage.IsAtLeast(Coverage.PercentToLeaveTheTeam))
            return Confidence.Low;
        return coverage.IsFull && areReceiptsChecked ? Confidence.High : Confidence.Medium;
    }
}
