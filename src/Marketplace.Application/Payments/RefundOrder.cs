using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Payments;

/// <summary>Grants money back for delivered units: the books, the sales and what was kept of them are mirrored (INV-26).
/// Called again with the same operation it answers the same refund.</summary>
public sealed class RefundOrder(
    MarketplaceDb db, WriteLane lane, LedgerWriter ledger, RefundedSales sales, OrderNotices notices, AuditTrail audit,
    PaymentOptions options, TimeProvider clock)
{
    /// <param name="Operation">The form's own number, made when it is shown: a second click grants nothing more.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<CooperativeOrder> Part, string Operation,
        IReadOnlyList<Item> Units, bool WithDelivery, RefundReason Reason, string? Note);

    /// <param name="CameBack">The units are in the cooperative's hands again; food is then written off, never sold again.</param>
    public sealed record Item(Id<OrderLine> Line, int Units, bool CameBack = false);

    public sealed record Result(Id<Refund> Refund, Money Amount);

    public Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Result>(db, async () =>
    {
        var isFinance = request.Visitor.Is(Roles.Finance);
        if (!isFinance && !request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var (operation, note) = (TextRules.Code(request.Operation, 40), TextRules.SingleLine(request.Note, 300));
        if (note.IsRefused)
            return note.Refusal.On(nameof(request.Note));
        if (operation.IsRefused || operation.Value.Length == 0)
            return new Refusal("Field.Missing").On(nameof(request.Operation));
        var parts = db.CooperativeOrders.Where(row => row.Id == request.Part && row.CooperativeId == request.Cooperative);
        await parts.TakeRowsAsync(stop);
        if (await GrantedBeforeAsync(request.Part, operation.Value, stop) is { } before)
            return before;
        var part = await parts.Include(row => row.Lines).SingleOrDefaultAsync(stop);
        if (part is null || request.Units.Any(item => part.Lines.All(line => line.Id != item.Line)))
            return Refusal.NotFound;
        if (request.Units.GroupBy(item => item.Line).Any(items => items.Count() > 1))
            return new Refusal("Field.Twice").On(nameof(request.Units));
        var share = part.Refund([.. request.Units.Where(item => item.Units != 0).Select(item => (item.Line, item.Units))], request.WithDelivery);
        if (share.IsRefused)
            return share.Refusal;
        if (share.Value.Total.IsZero)
            return new Refusal("Refund.Nothing");
        if (!isFinance && share.Value.Total > options.RefundMax)
            return new Refusal("Refund.AboveLimit", options.RefundMax);
        var recorded = request.Visitor.Records(clock.Now(), note.Value);
        return await GrantAsync(part, request, Refund.Grant(part, operation.Value, request.Reason, share.Value, recorded), share.Value, recorded, stop);
    }, stop);

    private async Task<Result> GrantAsync(
        CooperativeOrder part, Request request, Refund refund, SaleShare share, Recorded recorded, CancellationToken stop)
    {
        db.Refunds.Add(refund);
        var mirrored = new SaleAmounts(
            part.CooperativeId, share.Goods, share.Commission, share.PaymentFee, share.Delivery,
            IsPrepaid: part.Method is not PaymentMethod.CashOnDelivery);
        ledger.Book(LedgerEvent.RefundGranted, $"refund:{refund.Operation}", Postings.RefundGranted(mirrored), recorded.At);
        await sales.TakeBackAsync(refund, request.Units, recorded, stop);
        await notices.RefundGrantedAsync(part, refund.Operation, refund.Amount, recorded.At, stop);
        audit.Write(nameof(RefundOrder), part.Subject(), recorded);
        await db.SaveChangesAsync(stop);
        return new(refund.Id, refund.Amount);
    }

    private async Task<Result?> GrantedBeforeAsync(Id<CooperativeOrder> part, string operation, CancellationToken stop)
    {
        var known = await db.Refunds.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Operation == operation && row.CooperativeOrderId == part, stop);
        return known is null ? null : new(known.Id, known.Amount);
    }
}
