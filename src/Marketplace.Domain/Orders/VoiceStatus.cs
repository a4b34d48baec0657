namespace Marketplace.Domain.Orders;

/// <summary>Whether what a buyer wrote about a product is shown to all.</summary>
public enum VoiceStatus
{
    /// <summary>Waits for the staff.</summary>
    Pending,
    Published,

    /// <summary>Not shown, with a reason.</summary>
    Rejected,
}
