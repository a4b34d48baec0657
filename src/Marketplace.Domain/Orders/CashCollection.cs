using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>Cash expected at one door, and who holds it since it was taken; one per parcel.</summary>
public sealed class CashCollection
{
    private CashCollection() { }

    public Id<CashCollection> Id { get; private set; }

    public Id<Shipment> ShipmentId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Money Expected { get; private set; }

    public CollectionStatus Status { get; private set; }

    public CashHolder Holder { get; private set; }

    public DateTimeOffset? CollectedAt { get; private set; }

    public DateTimeOffset? RemittedAt { get; private set; }

    /// <param name="shipment">The saved parcel that carries the amount.</param>
    public static CashCollection Expect(Shipment shipment) => new()
    {
        ShipmentId = shipment.Id,
        CooperativeId = shipment.CooperativeId,
        Expected = shipment.ToCollect,
    };

    public void Collect(CashHolder holder, DateTimeOffset now)
    {
        Require(CollectionStatus.Expected);
        (Status, Holder, CollectedAt) = (CollectionStatus.Collected, holder, now);
    }

    public void Refuse()
    {
        Require(CollectionStatus.Expected);
        Status = CollectionStatus.Refused;
    }

    /// <summary>The holder handed the cash over to the marketplace's account.</summary>
    public void Remit(DateTimeOffset now)
    {
        Require(CollectionStatus.Collected);
        (Status, RemittedAt) = (CollectionStatus.Remitted, now);
    }

    private void Require(CollectionStatus status)
    {
        if (Status != status)
            throw new InvalidOperationException($"Collection {Id} is {Status}, not {status}.");
    }
}
