using Marketplace.Application.Database;
using Marketplace.Application.Jobs;

namespace Marketplace.Application.Notifications;

/// <summary>Writes messages into the save at hand: they exist if and only if what they tell does (INV-36).</summary>
/// <remarks>There is no gateway for texts to telephones: such a message is stored, and staff pass it on from
/// <see cref="TextsToPassOn"/>.</remarks>
public sealed class Outbox(MarketplaceDb db, JobQueue jobs, MessageOptions options)
{
    /// <param name="key">Event and recipient, once: <c>placed:MD-26-00042:buyer</c>.</param>
    public void Add(string key, Addressee to, MessageContent content, DateTimeOffset now)
    {
        if (to.Email.Length > 0)
        {
            var text = MessageLayout.Render(content, options.ShopName(content.Language));
            db.OutgoingMessages.Add(OutgoingMessage.Write(key, MessageChannel.Email, to.Email, text, now));
            jobs.Add(JobKinds.DeliverMessage, new DeliverMessage.Request(key), $"message:{key}", now);
        }
        else if (!to.Phone.IsEmpty)
        {
            var words = new MessageText(content.Language, "", MessageLayout.Plain(content.Brief, content.Language), "");
            db.OutgoingMessages.Add(OutgoingMessage.Write(key, MessageChannel.Sms, to.Phone.E164, words, now));
        }
    }
}
