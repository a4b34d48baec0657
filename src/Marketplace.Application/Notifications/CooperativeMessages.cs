using Marketplace.Application.Orders;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Notifications;

/// <summary>Writes to a cooperative what happens to its part of an order, in the cooperative's language.</summary>
public sealed class CooperativeMessages(MessageOptions options, OrderOptions orders)
{
    /// <param name="acceptFrom">The instant from which the cooperative has time to accept.</param>
    public MessageContent Received(Order order, CooperativeOrder part, Language language, DateTimeOffset acceptFrom)
    {
        var say = new MessageVoice(language, options);
        var (number, open) = (Bidi.IsolateLeftToRight(part.Number), say.OfficeAddress(part));
        var acceptBy = Bidi.Isolate(DateFormat.DayTime(acceptFrom.AddHours(orders.AcceptHours), language));
        var isCash = part.Method is PaymentMethod.CashOnDelivery;
        return ToCooperative(part, say) with
        {
            Subject = say.Text("Received.Subject", number),
            Title = say.Text("Received.Subject", number),
            Brief = say.Text("Received.Short", say.Shop, number, say.Amount(part.Total), acceptBy, open),
            Paragraphs = [say.Text("Received.Body", Bidi.Isolate(order.Buyer.Name), Bidi.Isolate(order.Address.City), acceptBy)],
            Box = new(say.Text(isCash ? "Box.ToCollect" : "Box.Paid"), say.Amount(part.Total)),
            Rows = [.. say.RowsOf(part)],
        };
    }

    public MessageContent Awaiting(Order order, CooperativeOrder part, Language language)
    {
        var say = new MessageVoice(language, options);
        var number = Bidi.IsolateLeftToRight(part.Number);
        return ToCooperative(part, say) with
        {
            Subject = say.Text("Awaiting.Subject", number),
            Title = say.Text("Awaiting.Subject", number),
            Brief = say.Text("Awaiting.Short", say.Shop, number, say.Amount(part.Total)),
            Paragraphs = [say.Text("Awaiting.Body", Bidi.Isolate(order.Buyer.Name), Bidi.Isolate(order.Address.City))],
            Rows = [.. say.RowsOf(part)],
        };
    }

    public MessageContent Cancelled(Order order, CooperativeOrder part, Language language)
    {
        var say = new MessageVoice(language, options);
        var number = Bidi.IsolateLeftToRight(part.Number);
        return ToCooperative(part, say) with
        {
            Subject = say.Text("Cancelled.Subject", number),
            Title = say.Text("Cancelled.Subject", number),
            Brief = say.Text("Cancelled.Short", say.Shop, number),
            Paragraphs = [say.Text("Cancelled.Body", Bidi.Isolate(order.Buyer.Name))],
            Rows = [.. say.RowsOf(part)],
        };
    }

    private static MessageContent ToCooperative(CooperativeOrder part, MessageVoice say) => new(say.Language, "", "", "")
    {
        Button = new(say.Text("Button.Open"), say.OfficeAddress(part)),
        Footer = [say.Text("Footer.Order", Bidi.IsolateLeftToRight(part.Number))],
    };
}
