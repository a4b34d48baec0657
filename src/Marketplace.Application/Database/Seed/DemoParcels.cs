using System.Globalization;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;

namespace Marketplace.Application.Database.Seed;

/// <summary>Carries placed orders as far as their fate is known: money in, parcels, doors, sales.</summary>
internal sealed class DemoParcels(DemoWorld world, DemoAccounts accounts, BulkRows rows)
{
    private static readonly string[] Carriers = ["Transport Saïss Express", "Colis du Moyen Atlas", "Messagerie Ouardigha"];
    private static readonly string[] DoorReasons = ["Absent à trois passages", "A changé d’avis", "لم يجب على الهاتف", "Adresse introuvable"];
    private static readonly string[] DeclineReasons = ["Récolte épuisée plus tôt que prévu", "Lot retenu pour analyse", "نفدت الكمية"];

    private readonly DemoSales _sales = new(accounts, rows);

    public void Tell(DemoSale sale, Order order)
    {
        if (sale.PaidAt is { } paidAt)
            Receive(order, paidAt);
        foreach (var (told, part) in sale.Parts.Zip(order.Parts))
        {
            foreach (var parcel in Carry(sale, told, part))
                _sales.Tell(parcel);
        }
    }

    private void Receive(Order order, DateTimeOffset at)
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"VIR{order.Number.Replace("-", "", StringComparison.Ordinal)}");
        rows.Add(DemoWorld.Accepted(Payment.Receive(order, order.Total, reference, new(at, accounts.Finance))));
        _sales.Book(LedgerEvent.PaymentReceived, $"order:{order.Id}", Postings.PaymentReceived(order.Total), at);
        foreach (var part in order.Parts)
            part.BecomePaid(at);
    }

    private List<DemoParcel> Carry(DemoSale sale, DemoSale.Part told, CooperativeOrder part)
    {
        var (fate, holds) = (told.Fate, HoldsOf(sale, told, part));
        if (fate.CancelledAt is { } cancelled)
            GiveUp(part.Cancel("unpaid", cancelled), holds);
        if (fate.DeclinedAt is { } declined)
            GiveUp(part.Decline(world.Draw(DeclineReasons), declined), holds);
        if (fate.AcceptedAt is { } accepted)
            part.Accept(accepted);
        if (fate.PreparedAt is { } prepared)
            part.Prepare(prepared);
        var parcels = new List<DemoParcel>();
        foreach (var parcel in fate.Parcels)
            parcels.Add(Send(told, part, parcel, [.. holds.Where(hold => !parcel.IsFirstLine || hold.Line == part.Lines[0].Id).Where(hold => hold.Hold.Units > 0)], parcels.Count == 0));
        if (part.Status is CooperativeOrderStatus.OnTheWay && parcels.All(parcel => parcel.ClosedAt is not null))
            part.Close(parcels.Max(parcel => parcel.ClosedAt!.Value));
        return parcels;
    }

    private static void GiveUp(Outcome ended, List<Held> holds)
    {
        DemoWorld.Accepted(ended);
        holds.ForEach(held => held.Hold.GiveUp(held.Hold.Units));
    }

    private List<Held> HoldsOf(DemoSale sale, DemoSale.Part told, CooperativeOrder part) =>
    [
        .. part.Lines.Zip(told.Lots).SelectMany(line => line.Second.Select(taken =>
            new Held(line.First.Id, taken, rows.Add(StockHold.Hold(taken.Lot, line.First.Id, taken.Units, sale.PlacedAt))))),
    ];

    private DemoParcel Send(DemoSale.Part told, CooperativeOrder part, DemoFate.Parcel fate, List<Held> holds, bool isFirst)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{told.Home.Code}{part.Id.Value:000000}{(isFirst ? 1 : 2)}");
        var units = holds.ConvertAll(held => (held.Line, held.Taken.Lot, held.Taken.Units));
        var shipment = rows.Add(DemoWorld.Accepted(Shipment.Dispatch(
            part, new(world.Draw(Carriers), number), isFirst ? part.DeliveryCharge : Money.Zero, units, fate.SentAt)));
        foreach (var line in shipment.Lines)
            rows.Add(line, ("ShipmentId", shipment.Id));
        var sums = units.GroupBy(unit => unit.Line).Select(line => (line.Key, line.Sum(unit => unit.Units))).ToList();
        part.Send(sums, fate.SentAt);
        foreach (var held in holds)
            held.Hold.Consume(held.Taken.Units);
        SaleShare? share = null;
        if (fate.DeliveredAt is { } delivered)
        {
            shipment.Deliver(delivered);
            share = part.Deliver(sums, shipment.DeliveryCharge);
        }
        else if (fate.RefusedAt is { } refused)
        {
            DemoWorld.Accepted(shipment.RefuseAtDoor(world.Draw(DoorReasons), refused));
            if (fate.BackAt is { } back)
                shipment.ComeBack(back);
        }

        return new(told, part, shipment, fate, share);
    }

    private sealed record Held(Id<OrderLine> Line, DemoStock.Taken Taken, StockHold Hold);
}
