using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Writes down what a cooperative paid a member before coaching began; a changed figure supersedes, with its reason.</summary>
public sealed class RecordBaseline(
    MarketplaceDb db, ProgrammeScope scope, CoachingStarts starts, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Months">What was paid by month; months that are not there stay missing.</param>
    /// <param name="Reason">Needed where a month already has another figure.</param>
    public sealed record Request(
        Visitor Visitor,
        Id<Cooperative> Cooperative,
        Id<Member> Member,
        IReadOnlyDictionary<YearMonth, Money> Months,
        BaselineSource Source,
        DateOnly CollectedOn,
        string Reason);

    /// <summary>Answers how many months were written.</summary>
    public Task<Outcome<int>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<int>(db, async () =>
    {
        if (!await IsOpenAsync(request, stop))
            return Refusal.NotFound;
        if (request.Months.Count == 0)
            return new Refusal("Baseline.NoMonth").On("Months");
        if (!await MayMeasureAsync(request.Member, stop))
            return new Refusal("Baseline.NoConsent");
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, request.Reason);
        if (await OutsideAsync(request, MoroccanTime.DayOf(recorded.At), stop) is { } outside)
            return outside;
        var written = await WriteAsync(request, recorded, stop);
        if (written.IsRefused)
            return written;
        audit.Write(nameof(RecordBaseline), $"member:{request.Member}", recorded);
        await db.SaveChangesAsync(stop);
        return written;
    }, stop);

    private async Task<bool> IsOpenAsync(Request request, CancellationToken stop) =>
        await scope.OpensAsync(request.Visitor, request.Cooperative, stop)
        && await db.Memberships.AnyAsync(row => row.CooperativeId == request.Cooperative && row.MemberId == request.Member, stop);

    /// <summary>Income is measured with the person's own consent only; refusing it changes no service (programme.md 2.3, P2).</summary>
    private Task<bool> MayMeasureAsync(Id<Member> member, CancellationToken stop) => db.Consents.AnyAsync(
        row => row.MemberId == member && row.Purpose == ConsentPurpose.IncomeMeasurement && row.WithdrawnAt == null, stop);

    private async Task<Refusal?> OutsideAsync(Request request, DateOnly today, CancellationToken stop)
    {
        var start = await starts.FindAsync(request.Cooperative, stop);
        var end = YearMonth.Of(start ?? today);
        if (request.Months.Keys.Any(month => start is not null && month >= end))
            return new Refusal("Baseline.AfterCoachingStart", start!.Value).On("Months");
        return request.Months.Keys.Any(month => month < end.AddMonths(-BaselineMonth.MonthsMax))
            ? new Refusal("Baseline.TooOld", BaselineMonth.MonthsMax).On("Months")
            : null;
    }

    private async Task<Outcome<int>> WriteAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var current = await db.BaselineMonths
            .Where(row => row.CooperativeId == request.Cooperative && row.MemberId == request.Member && row.SupersededAt == null)
            .ToDictionaryAsync(row => row.Month, stop);
        var written = 0;
        foreach (var (month, paid) in request.Months.OrderBy(pair => pair.Key))
        {
            var before = current.GetValueOrDefault(month);
            if (before?.Paid == paid && before.Source == request.Source)
                continue;
            if (before is not null && request.Reason.Length == 0)
                return new Refusal("Baseline.ReasonMissing", month, before.Paid).On("Reason");
            var note = recorded with { Note = before is null ? "" : request.Reason };
            var reading = new BaselineReading(paid, request.Source, request.CollectedOn);
            var outcome = BaselineMonth.Record(request.Cooperative, request.Member, month, reading, note);
            if (outcome.IsRefused)
                return outcome.Refusal;
            before?.Supersede(recorded.At);
            db.BaselineMonths.Add(outcome.Value);
            written++;
        }

        return written;
    }
}
