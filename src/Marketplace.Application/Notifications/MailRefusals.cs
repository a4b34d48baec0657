namespace Marketplace.Application.Notifications;

/// <summary>The two ways a mail certainly did not go.</summary>
internal static class MailRefusals
{
    /// <summary>The server could not be reached; the same mail may go later.</summary>
    public const string ServerAway = "Message.ServerAway";

    /// <summary>The address does not exist, or cannot; trying again is no use.</summary>
    public const string AddressRefused = "Message.AddressRefused";
}
