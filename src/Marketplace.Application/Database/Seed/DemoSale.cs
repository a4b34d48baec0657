using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Database.Seed;

/// <summary>An order as it is about to be told: what is wanted, who wants it, and what becomes of each part.</summary>
internal sealed record DemoSale(DemoBuyers.Person Person, PaymentMethod Method, DateTimeOffset PlacedAt, DateTimeOffset? PaidAt, IReadOnlyList<DemoSale.Part> Parts)
{
    /// <summary>One cooperative's part; lots are those of each line, in the order of the lines.</summary>
    public sealed record Part(DemoHome Home, PlacedPart Placed, DemoFate Fate, IReadOnlyList<IReadOnlyList<DemoStock.Taken>> Lots);

    public DateOnly Day => MoroccanTime.DayOf(PlacedAt);
}
