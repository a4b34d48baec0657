using Marketplace.Domain.Orders;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>Who holds the cash; nobody where the parcel was paid already.</summary>
public sealed record DeliveredInput
{
    public CashHolder? Holder { get; init; }
}
