using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>One change of a lot's units, written once; the lot's count is their sum (INV-02).</summary>
public sealed class StockMovement
{
    private StockMovement() { }

    public Id<StockMovement> Id { get; private set; }

    public Id<Lot> LotId { get; private set; }

    public MovementKind Kind { get; private set; }

    /// <summary>Signed: what leaves is negative.</summary>
    public long Units { get; private set; }

    /// <summary>What caused it, unique with lot and kind, so that no cause moves stock twice (INV-03, INV-05).</summary>
    public string Cause { get; private set; } = "";

    /// <summary>What a count found; none where goods came and went.</summary>
    public StockReason? Reason { get; private set; }

    public string Note { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">No unit moves.</exception>
    public static StockMovement Record(
        Id<Lot> lot, MovementKind kind, long units, string cause, Recorded recorded, StockReason? reason = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(units);
        return new()
        {
            LotId = lot,
            Kind = kind,
            Units = units,
            Cause = cause,
            Reason = reason,
            Note = recorded.Note,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
        };
    }
}
