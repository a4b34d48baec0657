using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>When the next step of a part is promised.</summary>
internal static class Promise
{
    public static DateTimeOffset? Of(CooperativeOrder part, int deliveryDaysMax, OrderOptions options) => part.Status switch
    {
        CooperativeOrderStatus.AwaitingPayment => part.PlacedAt.AddDays(options.TransferDaysMax),
        CooperativeOrderStatus.ToAccept => (part.PaidAt ?? part.PlacedAt).AddHours(options.AcceptHours),
        CooperativeOrderStatus.ToPrepare or CooperativeOrderStatus.ToSend => part.AcceptedAt?.AddHours(options.SendHours),
        CooperativeOrderStatus.OnTheWay => part.SentAt?.AddDays(deliveryDaysMax),
        CooperativeOrderStatus.Delivered or CooperativeOrderStatus.RefusedAtDoor
            or CooperativeOrderStatus.Declined or CooperativeOrderStatus.Cancelled => null,
    };
}
