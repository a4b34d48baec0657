namespace Marketplace.Application.Notifications;

/// <summary>Whether a message has left.</summary>
public enum MessageStatus
{
    Queued,
    Sent,

    /// <summary>The process died between sending and marking; it may have gone twice (CP10).</summary>
    PossiblyRepeated,
    Failed,
}
