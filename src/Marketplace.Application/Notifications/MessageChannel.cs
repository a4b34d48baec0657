namespace Marketplace.Application.Notifications;

/// <summary>How a message travels.</summary>
public enum MessageChannel
{
    Email,
    Sms,
}
