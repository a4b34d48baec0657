using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>Confirms that a prepared payout left the bank: by another person, never above what the books owe.</summary>
public sealed class ConfirmPayout(MarketplaceDb db, WriteLane lane, LedgerWriter ledger, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Payout> Payout, string BankReference);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Finance))
            return Refusal.NotFound;
        var reference = TextRules.Code(request.BankReference, lengthMax: 60);
        if (reference.IsRefused)
            return reference.Refusal.On("BankReference");
        var recorded = request.Visitor.Records(clock.Now(), reference.Value);
        return await lane.RunAsync(db, () => ConfirmAsync(request.Payout, recorded, stop), stop);
    }

    private async Task<Outcome> ConfirmAsync(Id<Payout> id, Recorded recorded, CancellationToken stop)
    {
        if (await db.Payouts.SingleOrDefaultAsync(row => row.Id == id, stop) is not { } payout)
            return Refusal.NotFound;
        await db.HoldBooksAsync(payout.CooperativeId, stop);
        var cooperative = await db.Cooperatives.Where(row => row.Id == payout.CooperativeId).Select(row => row.Status).SingleAsync(stop);
        if (cooperative is CooperativeStatus.Suspended)
            return new Refusal("Payout.CooperativeSuspended");
        var owed = -Money.FromCentimes(await db.LedgerEntries.OwedTo(payout.CooperativeId).SumAsync(entry => entry.Amount.Centimes, stop));
        if (payout.Amount > owed)
            return new Refusal("Payout.MoreThanOwed", owed);
        var executed = payout.Execute(recorded.Note, recorded);
        if (executed.IsRefused)
            return executed;
        var settled = await SettledAsync(payout, stop);
        ledger.Book(LedgerEvent.PayoutMade, $"payout:{payout.Id}", Postings.PayoutMade(
            payout.CooperativeId,
            Money.Sum(settled.Select(settlement => settlement.Goods)),
            Money.Sum(settled.Select(settlement => settlement.Delivery)),
            Money.Sum(settled.Select(settlement => settlement.CashHeld))), recorded.At);
        audit.Write(nameof(ConfirmPayout), $"payout:{payout.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    /// <summary>The settlement paid, and the ones before it whose balance it carries: their accounts are cleared together.</summary>
    private async Task<IReadOnlyList<Settlement>> SettledAsync(Payout payout, CancellationToken stop)
    {
        var settlements = await db.Settlements.Where(row => row.CooperativeId == payout.CooperativeId)
            .OrderByDescending(row => row.Month).AsNoTracking().ToListAsync(stop);
        var paid = settlements.SkipWhile(row => row.Id != payout.SettlementId).ToList();
        return [paid[0], .. paid.Skip(1).TakeWhile(row => !row.Due.IsPositive)];
    }
}
