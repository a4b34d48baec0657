using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Notifications;

/// <summary>Tells a buyer, in their language, that something they received is called back, and what to do.</summary>
public sealed class RecallMessage(MessageOptions options)
{
    /// <param name="Reason">As it was written, in whatever language.</param>
    public sealed record Recalled(LocalizedText Cooperative, LocalizedText Product, string LotCode, string Reason);

    public MessageContent Write(Order order, Recalled recalled)
    {
        var say = new MessageVoice(order.Buyer.Language, options);
        var (product, lot) = (say.Name(recalled.Product), Bidi.IsolateLeftToRight(recalled.LotCode));
        var (reason, phone) = (Bidi.Isolate(recalled.Reason), Bidi.IsolateLeftToRight(options.SupportPhone));
        return new(say.Language, say.Text("Recall.Subject", product), say.Text("Recall.Subject", product), say.Text("Recall.Short", say.Shop, product, lot, reason, phone))
        {
            Paragraphs =
            [
                say.Text("Recall.Body", product, lot, say.Name(recalled.Cooperative)),
                say.Text("Recall.Reason", reason),
                say.Text("Recall.Do", phone),
            ],
            Button = new(say.Text("Button.Track"), say.TrackingAddress(order)),
            Footer = say.Footer(order.Number),
        };
    }
}
