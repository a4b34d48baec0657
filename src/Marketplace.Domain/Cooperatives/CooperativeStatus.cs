namespace Marketplace.Domain.Cooperatives;

/// <summary>Whether a cooperative may sell.</summary>
public enum CooperativeStatus
{
    /// <summary>Preparing its first listing.</summary>
    Applying,

    /// <summary>Sells.</summary>
    Active,

    /// <summary>Reads its data and sends what is paid; cannot publish, sell or be paid.</summary>
    Suspended,

    /// <summary>Has left for good.</summary>
    Closed,
}
