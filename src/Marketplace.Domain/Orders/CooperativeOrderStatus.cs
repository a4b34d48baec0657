namespace Marketplace.Domain.Orders;

/// <summary>Where one cooperative's part stands. The arrows are the methods of <see cref="CooperativeOrder"/> (INV-16).</summary>
public enum CooperativeOrderStatus
{
    /// <summary>A bank transfer is awaited; the cooperative sees it, and waits.</summary>
    AwaitingPayment,
    ToAccept,
    ToPrepare,

    /// <summary>Packed, or partly gone: something is still to be sent.</summary>
    ToSend,
    OnTheWay,
    Delivered,
    RefusedAtDoor,

    /// <summary>Refused by the cooperative, with a reason.</summary>
    Declined,

    /// <summary>Cancelled before anything was sent: unpaid in time, or by the buyer.</summary>
    Cancelled,
}
