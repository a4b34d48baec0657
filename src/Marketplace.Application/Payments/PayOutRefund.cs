using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Payments;

/// <summary>The money of a refund has gone out, from the bank or from cash the cooperative holds.</summary>
public sealed class PayOutRefund(
    MarketplaceDb db, WriteLane lane, LedgerWriter ledger, OrderNotices notices, AuditTrail audit, PaymentOptions options, TimeProvider clock)
{
    /// <param name="FromCooperativeCash">The cooperative paid it from cash it took at doors; else it left the bank.</param>
    /// <param name="Proof">The bank's reference, or the receipt.</param>
    public sealed record Request(Visitor Visitor, Id<Refund> Refund, bool FromCooperativeCash, string? Proof);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        var proof = TextRules.SingleLine(request.Proof, 120);
        if (proof.IsRefused || proof.Value.Length == 0)
            return (proof.Refusal ?? new Refusal("Field.Missing")).On(nameof(request.Proof));
        var refund = await db.Refunds.SingleOrDefaultAsync(row => row.Id == request.Refund, stop);
        if (refund is null || !MayPay(request, refund))
            return Refusal.NotFound;
        if (refund.Status is not RefundStatus.Granted)
            return new Refusal("Refund.PaidBefore");
        if (refund.Amount > options.RefundMax && refund.GrantedBy == request.Visitor.Account)
            return new Refusal("Refund.NeedsAnotherPerson", options.RefundMax);
        refund.PayOut(now);
        var paidFrom = request.FromCooperativeCash
            ? new LedgerAccount(AccountKind.CashWithCooperative, refund.CooperativeId)
            : LedgerAccount.PlatformBank;
        ledger.Book(LedgerEvent.RefundPaid, $"refund:{refund.Operation}", Postings.RefundPaid(paidFrom, refund.Amount), now);
        var part = await db.CooperativeOrders.AsNoTracking().SingleAsync(row => row.Id == refund.CooperativeOrderId, stop);
        await notices.RefundPaidAsync(part, refund.Operation, refund.Amount, now, stop);
        audit.Write(nameof(PayOutRefund), $"refund:{refund.Id}", request.Visitor.Records(now, proof.Value));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);

    private static bool MayPay(Request request, Refund refund) => request.Visitor.Is(Roles.Finance)
        || (request.FromCooperativeCash && request.Visitor.Manages(refund.CooperativeId));
}
