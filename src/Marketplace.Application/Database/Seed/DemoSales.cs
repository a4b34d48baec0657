using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using static Marketplace.Application.Orders.CashAccount;

namespace Marketplace.Application.Database.Seed;

/// <summary>What saved parcels move and sell: stock, cash, facts, entries; then remittances and refunds.</summary>
internal sealed class DemoSales(DemoWorld world, DemoAccounts accounts)
{
    private readonly List<(SalesFact Fact, DemoParcel Parcel)> _facts = [];
    private readonly List<(CashCollection Cash, DemoParcel Parcel)> _cash = [];

    public async Task TellAsync(IReadOnlyList<DemoParcel> parcels, CancellationToken stop)
    {
        _facts.Clear();
        _cash.Clear();
        foreach (var parcel in parcels)
        {
            Move(parcel);
            Expect(parcel);
            if (parcel.Fate.DeliveredAt is { } delivered)
                Sell(parcel, delivered);
        }

        await world.Db.SaveChangesAsync(stop);
        foreach (var (cash, parcel) in _cash.Where(item => item.Parcel.Fate.RemittedAt is not null))
            Book(LedgerEvent.CashRemitted, $"collection:{cash.Id}", Postings.CashRemitted(Of(cash.Holder), cash.CooperativeId, cash.Expected), parcel.Fate.RemittedAt!.Value);
        foreach (var facts in _facts.GroupBy(item => item.Parcel).Where(facts => facts.Key.Told.Fate.RefundedAt is not null))
            Refund(facts.Key, facts.First().Fact, facts.Key.Told.Fate.RefundedAt!.Value);
        await world.Db.SaveChangesAsync(stop);
    }

    private void Move(DemoParcel parcel)
    {
        var cause = $"shipment:{parcel.Shipment.Id}";
        foreach (var lot in parcel.Shipment.Lines.GroupBy(line => line.LotId))
        {
            var units = lot.Sum(line => line.Units);
            world.Db.StockMovements.Add(StockMovement.Record(lot.Key, MovementKind.Dispatched, -units, cause, By(parcel, parcel.Fate.SentAt)));
            if (parcel.Fate.BackAt is { } back)
                world.Db.StockMovements.Add(StockMovement.Record(lot.Key, MovementKind.Returned, units, cause, By(parcel, back)));
        }
    }

    private void Expect(DemoParcel parcel)
    {
        if (!parcel.Shipment.ToCollect.IsPositive)
            return;
        var cash = CashCollection.Expect(parcel.Shipment);
        world.Db.CashCollections.Add(cash);
        if (parcel.Fate.RefusedAt is not null)
            cash.Refuse();
        if (parcel.Fate.DeliveredAt is not { } delivered)
            return;
        cash.Collect(parcel.Fate.Holder, delivered);
        Book(LedgerEvent.CashCollected, $"shipment:{parcel.Shipment.Id}", Postings.CashCollected(Of(cash.Holder), cash.CooperativeId, cash.Expected), delivered);
        if (parcel.Fate.RemittedAt is { } remitted)
            cash.Remit(remitted);
        _cash.Add((cash, parcel));
    }

    private void Sell(DemoParcel parcel, DateTimeOffset at)
    {
        foreach (var sent in parcel.Shipment.Lines)
        {
            var fact = SalesFact.Record(parcel.Part, parcel.Part.Lines.Single(line => line.Id == sent.OrderLineId), sent, at);
            world.Db.SalesFacts.Add(fact);
            _facts.Add((fact, parcel));
        }

        Book(LedgerEvent.SaleDelivered, $"shipment:{parcel.Shipment.Id}", Postings.SaleDelivered(AmountsOf(parcel.Part, parcel.Share!)), at);
    }

    /// <summary>One unit arrived broken: it is paid back, and nothing comes back.</summary>
    private void Refund(DemoParcel parcel, SalesFact fact, DateTimeOffset at)
    {
        var (part, operation) = (parcel.Part, $"demo-{parcel.Part.Number}");
        var share = DemoWorld.Accepted(part.Refund([(fact.OrderLineId, 1)], withDelivery: false));
        var refund = Domain.Payments.Refund.Grant(part, operation, RefundReason.DamagedOnArrival, share, new(at, accounts.Finance));
        world.Db.Refunds.Add(refund);
        world.Db.RefundFacts.Add(RefundFact.Record(fact, 0, 1, at));
        Book(LedgerEvent.RefundGranted, $"refund:{operation}", Postings.RefundGranted(AmountsOf(part, share)), at);
        if (parcel.Told.Fate.RefundPaidAt is not { } paid)
            return;
        refund.PayOut(paid);
        Book(LedgerEvent.RefundPaid, $"refund:{operation}", Postings.RefundPaid(LedgerAccount.PlatformBank, refund.Amount), paid);
    }

    private static SaleAmounts AmountsOf(CooperativeOrder part, SaleShare share) => new(
        part.CooperativeId, share.Goods, share.Commission, share.PaymentFee, share.Delivery, IsPrepaid: part.Method is not PaymentMethod.CashOnDelivery);

    private void Book(LedgerEvent what, string cause, IEnumerable<Posting> postings, DateTimeOffset at) =>
        world.Db.LedgerTransactions.Add(LedgerTransaction.Of(what, cause, postings, at));

    private static Recorded By(DemoParcel parcel, DateTimeOffset at) => new(at, parcel.Told.Home.President.Account!.Value);
}
