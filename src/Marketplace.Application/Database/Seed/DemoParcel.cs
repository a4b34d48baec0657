using Marketplace.Domain.Orders;

namespace Marketplace.Application.Database.Seed;

/// <summary>A parcel that left, and what it sold if it arrived.</summary>
internal sealed record DemoParcel(DemoSale.Part Told, CooperativeOrder Part, Shipment Shipment, DemoFate.Parcel Fate, SaleShare? Share)
{
    public DateTimeOffset? ClosedAt => Fate.DeliveredAt ?? Fate.RefusedAt;
}
