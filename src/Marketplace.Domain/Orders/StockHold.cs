using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>Units of a lot promised to one order line; unique per line and lot (INV-03).</summary>
/// <remarks>Its state changes by guarded statements beside the lot's counter.</remarks>
public sealed class StockHold
{
    private StockHold() { }

    public Id<StockHold> Id { get; private set; }

    public Id<Lot> LotId { get; private set; }

    public Id<OrderLine> OrderLineId { get; private set; }

    /// <summary>Still promised; what was sent has left it.</summary>
    public int Units { get; private set; }

    public HoldStatus Status { get; private set; }

    public DateTimeOffset HeldAt { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">No unit is held.</exception>
    public static StockHold Hold(Id<Lot> lot, Id<OrderLine> line, int units, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        return new() { LotId = lot, OrderLineId = line, Units = units, HeldAt = now };
    }

    /// <summary>So many units left the shelf; the hold is consumed once none is left.</summary>
    public void Consume(int units)
    {
        RequireLive(units);
        Units -= units;
        if (Units == 0)
            Status = HoldStatus.Consumed;
    }

    /// <summary>So many units are promised no longer; the hold is released once none is left.</summary>
    public void GiveUp(int units)
    {
        RequireLive(units);
        Units -= units;
        if (Units == 0)
            Status = HoldStatus.Released;
    }

    private void RequireLive(int units)
    {
        if (Status is not HoldStatus.Live || units > Units)
            throw new InvalidOperationException($"Hold {Id} is {Status} with {Units} units, {units} asked.");
    }
}
