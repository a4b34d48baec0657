using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>Closes a month with one cooperative: what the books of that month owe it, once, one month after the other.</summary>
public sealed class CloseSettlement(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, YearMonth Month);

    public async Task<Outcome<Id<Settlement>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Finance))
            return Refusal.NotFound;
        var now = clock.Now();
        if (MoroccanTime.DayOf(now) < request.Month.Next.FirstDay)
            return new Refusal("Settlement.MonthNotOver", request.Month);
        return await lane.RunAsync(db, () => CloseAsync(request, now, stop), stop);
    }

    private async Task<Outcome<Id<Settlement>>> CloseAsync(Request request, DateTimeOffset now, CancellationToken stop)
    {
        var (cooperative, month) = (request.Cooperative, request.Month);
        await db.HoldBooksAsync(cooperative, stop);
        var before = await db.Settlements.Where(settlement => settlement.CooperativeId == cooperative)
            .OrderByDescending(settlement => settlement.Month).AsNoTracking().FirstOrDefaultAsync(stop);
        if (before?.Month >= month)
            return new Refusal("Settlement.AlreadyClosed", before.Month);
        var from = before?.Month.Next.FirstDay ?? DateOnly.MinValue;
        var open = db.LedgerEntries.OwedTo(cooperative).WithoutPayouts(db).Where(entry => entry.BookedOn >= from);
        if (await open.Where(entry => entry.BookedOn < month.FirstDay).MinAsync(entry => (DateOnly?)entry.BookedOn, stop) is { } earlier)
            return new Refusal("Settlement.EarlierMonthOpen", YearMonth.Of(earlier));
        var sums = await SumsAsync(open, month, stop);
        var carried = before is { Due.IsPositive: false } ? before.Due : Money.Zero;
        if (sums.Count == 0 && carried.IsZero)
            return new Refusal("Settlement.NothingBooked", month);
        var settlement = Settlement.Close(cooperative, month, AmountsOf(sums, carried), now);
        db.Settlements.Add(settlement);
        await db.SaveChangesAsync(stop);
        audit.Write(nameof(CloseSettlement), $"settlement:{settlement.Id}", request.Visitor.Records(now));
        await db.SaveChangesAsync(stop);
        return settlement.Id;
    }

    private static async Task<Dictionary<AccountKind, Money>> SumsAsync(
        IQueryable<LedgerEntry> open, YearMonth month, CancellationToken stop)
    {
        var sums = await open.Where(entry => entry.BookedOn < month.Next.FirstDay)
            .GroupBy(entry => entry.Kind)
            .Select(kind => new { kind.Key, Centimes = kind.Sum(entry => entry.Amount.Centimes) })
            .ToListAsync(stop);
        return sums.ToDictionary(sum => sum.Key, sum => Money.FromCentimes(sum.Centimes));
    }

    /// <summary>Payables are credits in the books and positive here; cash held is a debit there and positive too.</summary>
    private static SettlementAmounts AmountsOf(Dictionary<AccountKind, Money> sums, Money carried) => new(
        -sums.GetValueOrDefault(AccountKind.CooperativePayable),
        -sums.GetValueOrDefault(AccountKind.DeliveryPayable),
        sums.GetValueOrDefault(AccountKind.CashWithCooperative),
        carried);
}
