using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>A member's baseline as it stands, month by month, with every figure it had before.</summary>
public sealed class BaselineLedger(MarketplaceDb db, ProgrammeScope scope, CoachingStarts starts, TimeProvider clock)
{
    private const int MonthsShown = 12;

    /// <param name="Months">The year before coaching began, or before this month; earlier months that have a figure too.</param>
    public sealed record View(
        Id<Member> Member, PersonName Name, Id<Cooperative> Cooperative, LocalizedText CooperativeName, bool MayBeMeasured, DateOnly? CoachingStart, IReadOnlyList<Month> Months, DateOnly Today);

    /// <param name="Paid">Null while unread: missing, not zero.</param>
    public sealed record Month(YearMonth Of, Money? Paid, BaselineSource? Source, DateOnly? CollectedOn, IReadOnlyList<Earlier> Before);

    /// <param name="Reason">Why the figure after it took its place.</param>
    public sealed record Earlier(Money Paid, DateTimeOffset RecordedAt, string Reason);

    /// <returns>Null for whoever is outside the reader's scope, or never belonged to the cooperative.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Member> member, CancellationToken stop)
    {
        if (!await scope.OpensAsync(visitor, cooperative, stop)
            || !await db.Memberships.AnyAsync(row => row.CooperativeId == cooperative && row.MemberId == member, stop))
        {
            return null;
        }

        var today = clock.Today();
        var start = await starts.FindAsync(cooperative, stop);
        var rows = await db.BaselineMonths.AsNoTracking()
            .Where(row => row.CooperativeId == cooperative && row.MemberId == member).OrderBy(row => row.Id).ToListAsync(stop);
        var last = YearMonth.Of(start ?? today).Previous;
        var months = YearMonth.Between(last.AddMonths(1 - MonthsShown), last).Concat(rows.Select(row => row.Month)).Distinct().Order();
        return new(
            member,
            await db.Members.Where(row => row.Id == member).Select(row => row.Name).SingleAsync(stop),
            cooperative,
            await db.Cooperatives.Where(row => row.Id == cooperative).Select(row => row.Name).SingleAsync(stop),
            await db.Consents.AnyAsync(row => row.MemberId == member && row.Purpose == ConsentPurpose.IncomeMeasurement && row.WithdrawnAt == null, stop),
            start,
            [.. months.Select(month => MonthOf(month, [.. rows.Where(row => row.Month == month)]))],
            today);
    }

    private static Month MonthOf(YearMonth month, IReadOnlyList<BaselineMonth> versions)
    {
        var current = versions.SingleOrDefault(row => row.SupersededAt is null);
        var earlier = versions.Zip(versions.Skip(1), (before, after) => new Earlier(before.Paid, before.RecordedAt, after.CorrectionReason));
        return new(month, current?.Paid, current?.Source, current?.CollectedOn, [.. earlier]);
    }
}
