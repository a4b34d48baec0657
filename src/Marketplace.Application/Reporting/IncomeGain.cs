using Marketplace.Application.Reporting.Facts;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Reporting;

namespace Marketplace.Application.Reporting;

/// <summary>
/// I-06: mean monthly income from all sales of the cooperative against the cooperative's own ledger before coaching, in
/// the same calendar months, in money of the day. Missing is missing: nobody is assumed to have gained.
/// </summary>
public sealed class IncomeGain(FactReader facts)
{
    /// <param name="OnTime">The headline, where <paramref name="Claim"/> allows one.</param>
    /// <param name="Late">Baselines after their deadline: apart, never in the headline.</param>
    public sealed record View(ReportFrame Frame, Group OnTime, Group Late, ClaimLevel Claim, IReadOnlyList<Row> Rows)
    {
        public int CountOf(GainStatus status) => Rows.Count(row => row.Status == status);
    }

    /// <param name="Change">Null for nobody, and for one to four people.</param>
    public sealed record Group(int People, IncomeChange? Change)
    {
        public bool IsSuppressed => SmallCells.Hides(People);
    }

    /// <param name="Change">Of this person; null where there is nothing to compare.</param>
    public sealed record Row(
        MemberRef Member, IReadOnlyList<CooperativeRef> Cooperatives, GainStatus Status, IncomeChange? Change, int Months);

    public async Task<View> LoadAsync(ReportQuestion question, CancellationToken stop) =>
        Of(new Measures(await facts.ReadAsync(question, stop)));

    internal static View Of(Measures measures)
    {
        var onTime = GroupOf(measures.Gains, GainStatus.OnTime);
        var frame = ReportFrame.Of(measures, "T+D", measures.GainCoverage);
        return new(
            frame,
            onTime,
            GroupOf(measures.Gains, GainStatus.Late),
            ClaimRule.Of(onTime.People, frame.Coverage),
            [.. measures.Gains.Select(ToRow)]);
    }

    internal static Group GroupOf(IEnumerable<PersonGain> gains, GainStatus status)
    {
        var sums = gains.Where(gain => gain.Status == status).Select(gain => gain.Match!.Sums).ToList();
        return new(sums.Count, SmallCells.Hides(sums.Count) ? null : GroupChange.Of(sums));
    }

    /// <summary>What is compared of a person who did not agree to be measured is not even shown to the team.</summary>
    private static Row ToRow(PersonGain gain) => new(
        gain.Member.Ref,
        [.. gain.Cooperatives.Select(cooperative => cooperative.Ref)],
        gain.Status,
        gain.Member.MayBeMeasured ? gain.Match?.Change : null,
        gain.Match?.Sums.MonthsNow ?? 0);
}
