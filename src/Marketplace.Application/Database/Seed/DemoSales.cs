using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using static Marketplace.Application.Orders.CashAccount;

namespace Marketplace.Application.Database.Seed;

/// <summary>What saved parcels move and sell: stock, cash, facts, entries; then remittances and refunds.</summary>
internal sealed class DemoSales(DemoAccounts accounts, BulkRows rows)
{
    public void Tell(DemoParcel parcel)
    {
        Move(parcel);
        Expect(parcel);
        if (parcel.Fate.DeliveredAt is not { } delivered)
            return;
        var sold = Sell(parcel, delivered);
        if (parcel.Told.Fate.RefundedAt is { } refunded)
            Refund(parcel, sold[0], refunded);
    }

    public void Book(LedgerEvent what, string cause, IEnumerable<Posting> postings, DateTimeOffset at)
    {
        var transaction = rows.Add(LedgerTransaction.Of(what, cause, postings, at));
        foreach (var entry in transaction.Entries)
            rows.Add(entry, (nameof(LedgerEntry.TransactionId), transaction.Id));
    }

    private void Move(DemoParcel parcel)
    {
        var cause = $"shipment:{parcel.Shipment.Id}";
        foreach (var lot in parcel.Shipment.Lines.GroupBy(line => line.LotId))
        {
            var units = lot.Sum(line => line.Units);
            rows.Add(StockMovement.Record(lot.Key, MovementKind.Dispatched, -units, cause, By(parcel, parcel.Fate.SentAt)));
            if (parcel.Fate.BackAt is { } back)
                rows.Add(StockMovement.Record(lot.Key, MovementKind.Returned, units, cause, By(parcel, back)));
        }
    }

    private void Expect(DemoParcel parcel)
    {
        if (!parcel.Shipment.ToCollect.IsPositive)
            return;
        var cash = rows.Add(CashCollection.Expect(parcel.Shipment));
        if (parcel.Fate.RefusedAt is not null)
            cash.Refuse();
        if (parcel.Fate.DeliveredAt is not { } delivered)
            return;
        cash.Collect(parcel.Fate.Holder, delivered);
        Book(LedgerEvent.CashCollected, $"shipment:{parcel.Shipment.Id}", Postings.CashCollected(Of(cash.Holder), cash.CooperativeId, cash.Expected), delivered);
        if (parcel.Fate.RemittedAt is not { } remitted)
            return;
        cash.Remit(remitted);
        Book(LedgerEvent.CashRemitted, $"collection:{cash.Id}", Postings.CashRemitted(Of(cash.Holder), cash.CooperativeId, cash.Expected), remitted);
    }

    private List<SalesFact> Sell(DemoParcel parcel, DateTimeOffset at)
    {
        var facts = parcel.Shipment.Lines.Select(sent => rows.Add(
            SalesFact.Record(parcel.Part, parcel.Part.Lines.Single(line => line.Id == sent.OrderLineId), sent, at))).ToList();
        Book(LedgerEvent.SaleDelivered, $"shipment:{parcel.Shipment.Id}", Postings.SaleDelivered(AmountsOf(parcel.Part, parcel.Share!)), at);
        return facts;
    }

    /// <summary>One unit arrived broken: it is paid back, and nothing comes back.</summary>
    private void Refund(DemoParcel parcel, SalesFact fact, DateTimeOffset at)
    {
        var (part, operation) = (parcel.Part, $"demo-{parcel.Part.Number}");
        var share = DemoWorld.Accepted(part.Refund([(fact.OrderLineId, 1)], withDelivery: false));
        var refund = rows.Add(Domain.Payments.Refund.Grant(part, operation, RefundReason.DamagedOnArrival, share, new(at, accounts.Finance)));
        rows.Add(RefundFact.Record(fact, 0, 1, at));
        Book(LedgerEvent.RefundGranted, $"refund:{operation}", Postings.RefundGranted(AmountsOf(part, share)), at);
        if (parcel.Told.Fate.RefundPaidAt is not { } paid)
            return;
        refund.PayOut(paid);
        Book(LedgerEvent.RefundPaid, $"refund:{operation}", Postings.RefundPaid(LedgerAccount.PlatformBank, refund.Amount), paid);
    }

    private static SaleAmounts AmountsOf(CooperativeOrder part, SaleShare share) => new(
        part.CooperativeId, share.Goods, share.Commission, share.PaymentFee, share.Delivery, IsPrepaid: part.Method is not PaymentMethod.CashOnDelivery);

    private static Recorded By(DemoParcel parcel, DateTimeOffset at) => new(at, parcel.Told.Home.President.Account!.Value);
}
