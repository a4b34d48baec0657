namespace Marketplace.Domain.Reporting;

/// <summary>The gate of the first step of the claim ladder (programme.md 3.12).</summary>
public static class ClaimRule
{
    /// <param name="people">Members with a baseline on time, the same instrument and the same season at both ends.</param>
    /// <param name="coverage">Those members, of all active members in scope.</param>
    public static ClaimLevel Of(int people, Coverage coverage) =>
        people >= SmallCells.PeopleMin && coverage.IsAtLeast(Coverage.PercentForPartial) ? ClaimLevel.Change : ClaimLevel.Count;
}
