using Marketplace.Application.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>A part as a card of the board or a row of the table.</summary>
/// <param name="ToCollect">Cash still to be taken; null for helpers, who see no money.</param>
/// <param name="Deadline">When the next step is promised; null once it has ended.</param>
public sealed record PartCard(
    Id<CooperativeOrder> Part, string Number, CooperativeOrderStatus Status, string BuyerName, string City, string District,
    PaymentMethod Method, Money? ToCollect, DateTimeOffset PlacedAt, DateTimeOffset? Deadline, bool IsLate,
    IReadOnlyList<PartCard.Item> Items)
{
    public bool HasNote { get; init; }

    public bool HasLandmark { get; init; }

    public bool IsPickup { get; init; }

    /// <summary>Parcels on their way or delivered.</summary>
    public int Parcels { get; init; }

    /// <summary>The parcel to follow, when exactly one is on its way.</summary>
    public Id<Shipment>? OnTheWay { get; init; }

    /// <summary>The parcel refused at the door that is awaited back, when there is exactly one.</summary>
    public Id<Shipment>? ComingBack { get; init; }

    public string Reason { get; init; } = "";

    public int Units => Items.Sum(item => item.Units);

    public sealed record Item(LocalizedText Title, int Units, ShownPicture? Picture);
}
