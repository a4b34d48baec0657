using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>A message written in its reader's language when the fact was committed, sent at most once (INV-36).</summary>
public sealed class OutgoingMessage
{
    private OutgoingMessage() { }

    public Id<OutgoingMessage> Id { get; private set; }

    /// <summary>Unique: event, recipient and channel.</summary>
    public string Key { get; private set; } = "";

    public MessageChannel Channel { get; private set; }

    public string Recipient { get; private set; } = "";

    public Language Language { get; private set; }

    public string Subject { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Empty for SMS.</summary>
    public string Html { get; private set; } = "";

    public MessageStatus Status { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Set just before the message is handed over; still set after a crash, it tells that it may have gone.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public static OutgoingMessage Write(string key, MessageChannel channel, string recipient, MessageText text, DateTimeOffset now) => new()
    {
        Key = key,
        Channel = channel,
        Recipient = recipient,
        Language = text.Language,
        Subject = text.Subject,
        Text = text.Text,
        Html = text.Html,
        WrittenAt = now,
    };

    /// <summary>About to be handed over; answers whether that may repeat an earlier attempt that was never marked.</summary>
    public bool HandOver(DateTimeOffset now)
    {
        var repeats = HandedOverAt is not null;
        HandedOverAt = now;
        return repeats;
    }

    /// <summary>It certainly did not go: the next attempt repeats nothing.</summary>
    public void HandBack() => HandedOverAt = null;

    public void BeSent(bool mayRepeat, DateTimeOffset now) =>
        (Status, SentAt) = (mayRepeat ? MessageStatus.PossiblyRepeated : MessageStatus.Sent, now);

    public void Fail() => Status = MessageStatus.Failed;
}
