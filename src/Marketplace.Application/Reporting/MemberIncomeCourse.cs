using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Reporting;

/// <summary>A person's income from her cooperative over the last twelve months, how well each is known, and her baseline.</summary>
public sealed class MemberIncomeCourse(MarketplaceDb db, CoachingStarts starts, TimeProvider clock)
{
    public const int MonthsShown = 12;
    private const int MonthsCompared = 3;

    /// <param name="Recent">The last three months that are there, against the same months before; null where either lacks.</param>
    /// <param name="Documented">Months the member acknowledged.</param>
    public sealed record View(IReadOnlyList<Point> Months, Baseline Baseline, SeasonMatch? Recent, int Documented, YearMonth? LastKnown)
    {
        public Money? RecentMean => Recent?.Change.Now;
    }

    /// <param name="Amount">From all sales of the cooperative; null where no statement was approved: missing, not zero.</param>
    public sealed record Point(YearMonth Month, Money? Amount, IncomeProof Proof);

    /// <param name="Mean">Of the months there are; null without any.</param>
    public sealed record Baseline(Money? Mean, IReadOnlyList<MonthAmount> Months, BaselineValidity Validity);

    internal async Task<View> LoadAsync(Id<Member> member, List<Id<Cooperative>> cooperatives, CancellationToken stop)
    {
        var incomes = await IncomesAsync(member, cooperatives, stop);
        var payments = await db.MemberPayments.Where(row => row.MemberId == member && cooperatives.Contains(row.CooperativeId))
            .Select(row => new { row.PaidOn, row.Amount, row.Acknowledgement }).ToListAsync(stop);
        var acknowledged = payments.Where(row => row.Acknowledgement is not (AcknowledgementState.None or AcknowledgementState.Disputed));
        var proofs = ProvenIncome.Of(incomes, Money.Sum(acknowledged.Select(row => row.Amount)));
        var byMonth = incomes.ToDictionary(month => month.Month, month => month.Amount);
        var last = YearMonth.Of(clock.Today()).Previous;
        var points = YearMonth.Between(last.AddMonths(1 - MonthsShown), last)
            .Select(month => byMonth.TryGetValue(month, out var amount) ? new Point(month, amount, proofs[month]) : new(month, null, IncomeProof.Missing))
            .ToList();
        var firstPaid = payments.Count == 0 ? (DateOnly?)null : payments.Min(row => row.PaidOn);
        var baseline = await BaselineAsync(member, cooperatives, firstPaid, stop);
        var recent = points.Where(point => point.Amount is not null).TakeLast(MonthsCompared)
            .Select(point => new MonthAmount(point.Month, point.Amount!.Value)).ToList();
        return new(
            points,
            baseline,
            recent.Count == MonthsCompared ? SeasonMatch.Of(baseline.Months, recent) : null,
            points.Count(point => point.Proof is IncomeProof.Verified),
            points.LastOrDefault(point => point.Amount is not null)?.Month);
    }

    /// <summary>By approved statements of both channels; a month counts for each cooperative that has its marketplace statement.</summary>
    private async Task<List<MonthAmount>> IncomesAsync(Id<Member> member, List<Id<Cooperative>> cooperatives, CancellationToken stop)
    {
        var statements = db.SurplusStatements.Where(row => cooperatives.Contains(row.CooperativeId) && row.Status == StatementStatus.Approved);
        var stated = await statements.Where(row => row.Channel == Channel.Marketplace).Select(row => row.Month).Distinct().ToListAsync(stop);
        var lines = await statements
            .Join(db.StatementLines.Where(line => line.MemberId == member), row => row.Id, line => line.StatementId, (row, line) => new { row.Month, line.Pay, line.Share })
            .ToListAsync(stop);
        var earned = lines.ToLookup(line => line.Month, line => line.Pay + line.Share);
        var since = await db.Memberships.Where(row => row.MemberId == member && cooperatives.Contains(row.CooperativeId)).MinAsync(row => row.From, stop);
        return [.. stated.Where(month => earned.Contains(month) || month >= YearMonth.Of(since)).Select(month => new MonthAmount(month, Money.Sum(earned[month])))];
    }

    private async Task<Baseline> BaselineAsync(
        Id<Member> member, List<Id<Cooperative>> cooperatives, DateOnly? firstPaid, CancellationToken stop)
    {
        var rows = await db.BaselineMonths
            .Where(row => row.MemberId == member && cooperatives.Contains(row.CooperativeId) && row.SupersededAt == null)
            .Select(row => new { row.CooperativeId, row.Month, row.Paid, row.CollectedOn }).ToListAsync(stop);
        if (rows.Count == 0)
            return new(null, [], BaselineValidity.None);
        var started = await starts.LoadAsync(db.Cooperatives.Where(row => cooperatives.Contains(row.Id)), clock.Now(), stop);
        var months = rows.GroupBy(row => row.Month).OrderBy(group => group.Key)
            .Select(group => new MonthAmount(group.Key, Money.Sum(group.Select(row => row.Paid)))).ToList();
        var validity = rows.GroupBy(row => row.CooperativeId)
            .Max(group => CoachingStart.Judge(group.Max(row => row.CollectedOn), started.GetValueOrDefault(group.Key), firstPaid));
        return new(Mean.Of([.. months.Select(month => month.Amount)]), months, validity);
    }
}
