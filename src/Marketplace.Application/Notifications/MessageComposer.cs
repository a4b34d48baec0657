using Marketplace.Application.Orders;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Notifications;

/// <summary>Writes what happened to an order, in the language of whoever reads it.</summary>
public sealed class MessageComposer(MessageOptions options, OrderOptions orders)
{
    public MessageContent Placed(Order order)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        var (number, total, track) = (Bidi.IsolateLeftToRight(order.Number), say.Amount(order.Total), say.TrackingAddress(order));
        var isCash = order.Method is PaymentMethod.CashOnDelivery;
        var due = Bidi.Isolate(DateFormat.DayMonthYear(MoroccanTime.DayOf(order.PlacedAt.AddDays(orders.TransferDaysMax)), say.Language));
        var rib = Bidi.IsolateLeftToRight(string.Join(' ', orders.TransferRib.Chunk(4).Select(group => new string(group))));
        var parcels = order.Parts.Count == 1
            ? say.Text("Placed.One", say.Name(order.Parts[0].CooperativeName))
            : say.Text("Placed.Many");
        return ToBuyer(order, say) with
        {
            Subject = say.Text("Placed.Subject", number),
            Title = say.Text("Placed.Title", Bidi.Isolate(order.Buyer.Name)),
            Brief = isCash
                ? say.Text("Placed.Short.Cash", say.Shop, number, total, track)
                : say.Text("Placed.Short.Transfer", say.Shop, number, total, rib, due, track),
            Paragraphs = isCash ? [parcels] : [say.Text("Placed.Transfer", rib, orders.TransferBank, orders.TransferHolder, number, due), parcels],
            Box = new(say.Text((isCash, order.Parts.Count) switch
            {
                (false, _) => "Box.Transfer",
                (true, 1) => "Box.CashOnce",
                (true, _) => "Box.CashParcels",
            }), total),
            Rows = [.. order.Parts.SelectMany(say.RowsOf), new(say.Text("Row.Delivery", Bidi.Isolate(order.Address.City)), "", say.Amount(order.Delivery))],
        };
    }

    public MessageContent PaymentReceived(Order order, Money amount)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        return ToBuyer(order, say) with
        {
            Subject = say.Text("Paid.Subject", Bidi.IsolateLeftToRight(order.Number)),
            Title = say.Text("Paid.Subject", Bidi.IsolateLeftToRight(order.Number)),
            Brief = say.Text("Paid.Short", say.Shop, say.Amount(amount), Bidi.IsolateLeftToRight(order.Number), say.TrackingAddress(order)),
            Paragraphs = [say.Text("Paid.Body", say.Amount(amount))],
        };
    }

    /// <param name="rest">Something of the part is still to be sent.</param>
    public MessageContent Sent(Order order, CooperativeOrder part, Shipment shipment, bool rest)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        var (seller, track) = (say.Name(part.CooperativeName), say.TrackingAddress(order));
        var carried = shipment.TrackingNumber.Length == 0
            ? say.Text("Sent.Body", Bidi.Isolate(shipment.Carrier))
            : say.Text("Sent.BodyNumber", Bidi.Isolate(shipment.Carrier), Bidi.IsolateLeftToRight(shipment.TrackingNumber));
        return ToBuyer(order, say) with
        {
            Subject = say.Text("Sent.Subject", seller),
            Title = say.Text("Sent.Subject", seller),
            Brief = shipment.ToCollect.IsPositive
                ? say.Text("Sent.Short.Cash", say.Shop, seller, say.Amount(shipment.ToCollect), track)
                : say.Text("Sent.Short.Paid", say.Shop, seller, track),
            Paragraphs = rest ? [carried, say.Text("Sent.MoreFollows", seller)] : [carried],
            Box = shipment.ToCollect.IsPositive ? new(say.Text("Box.CashOnce"), say.Amount(shipment.ToCollect)) : null,
            Rows = [.. shipment.Lines.GroupBy(sent => sent.OrderLineId).Select(sent =>
                say.RowOf(part.Lines.Single(line => line.Id == sent.Key), sent.Sum(units => units.Units)))],
        };
    }

    public MessageContent Declined(Order order, CooperativeOrder part)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        var (seller, number, reason) = (say.Name(part.CooperativeName), Bidi.IsolateLeftToRight(order.Number), Bidi.Isolate(part.Reason));
        return ToBuyer(order, say) with
        {
            Subject = say.Text("Declined.Subject", seller, number),
            Title = say.Text("Declined.Subject", seller, number),
            Brief = say.Text("Declined.Short", say.Shop, seller, number, reason, MoneyBack(part, say)),
            Paragraphs = [say.Text("Declined.Body", reason), .. MoneyBackIfPaid(part, say)],
            Rows = [.. say.RowsOf(part)],
        };
    }

    public MessageContent Shortened(Order order, CooperativeOrder part)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        var (seller, number, reason) = (say.Name(part.CooperativeName), Bidi.IsolateLeftToRight(order.Number), Bidi.Isolate(part.Reason));
        return ToBuyer(order, say) with
        {
            Subject = say.Text("Shortened.Subject", number),
            Title = say.Text("Shortened.Subject", number),
            Brief = say.Text("Shortened.Short", say.Shop, seller, number, reason, MoneyBack(part, say)),
            Paragraphs = [say.Text("Shortened.Body", seller, reason), .. MoneyBackIfPaid(part, say)],
            Rows = [.. part.Lines.Where(line => line.UnitsCancelled > 0).Select(line => say.RowOf(line, line.UnitsCancelled))],
        };
    }

    public MessageContent Released(Order order)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        var (number, total) = (Bidi.IsolateLeftToRight(order.Number), say.Amount(order.Total));
        return ToBuyer(order, say) with
        {
            Subject = say.Text("Released.Subject", number),
            Title = say.Text("Released.Subject", number),
            Brief = say.Text("Released.Short", say.Shop, number, total),
            Paragraphs = [say.Text("Released.Body", total)],
        };
    }

    public MessageContent RefundGranted(Order order, CooperativeOrder part, Money amount)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        var (number, owed) = (Bidi.IsolateLeftToRight(order.Number), say.Amount(amount));
        return ToBuyer(order, say) with
        {
            Subject = say.Text("Refund.Subject", owed, number),
            Title = say.Text("Refund.Subject", owed, number),
            Brief = say.Text("Refund.Short", say.Shop, owed, number, Bidi.IsolateLeftToRight(options.SupportPhone)),
            Paragraphs = [say.Text("Refund.Body", owed, say.Name(part.CooperativeName))],
        };
    }

    public MessageContent RefundPaid(Order order, Money amount)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        var (number, paid) = (Bidi.IsolateLeftToRight(order.Number), say.Amount(amount));
        return ToBuyer(order, say) with
        {
            Subject = say.Text("RefundPaid.Subject", paid),
            Title = say.Text("RefundPaid.Subject", paid),
            Brief = say.Text("RefundPaid.Short", say.Shop, paid, number),
            Paragraphs = [say.Text("RefundPaid.Body", paid, number)],
        };
    }

    private static MessageContent ToBuyer(Order order, MessageVoice say) => new(say.Language, "", "", "")
    {
        Button = new(say.Text("Button.Track"), say.TrackingAddress(order)),
        Footer = say.Footer(order.Number),
    };

    private static string MoneyBack(CooperativeOrder part, MessageVoice say) =>
        part.Method is PaymentMethod.CashOnDelivery ? "" : say.Text("MoneyBack");

    private static IEnumerable<string> MoneyBackIfPaid(CooperativeOrder part, MessageVoice say) =>
        part.Method is PaymentMethod.CashOnDelivery ? [] : [say.Text("MoneyBack")];
}
