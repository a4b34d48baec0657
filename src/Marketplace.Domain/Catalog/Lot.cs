using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Catalog;

/// <summary>The units that exist: where they came from, what they cost, until when they keep, how many remain.</summary>
/// <remarks>
/// Counters move only by guarded statements of the database beside their movements and holds (INV-01, INV-02);
/// the entity never changes them after the lot was received.
/// </remarks>
public sealed class Lot
{
    private readonly List<LotContribution> _contributions = [];

    private Lot() { }

    public Id<Lot> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    /// <summary>Printed on the jar: TAM-25-THY-07; unique within the cooperative.</summary>
    public string Code { get; private set; } = "";

    public LocalizedText Origin { get; private set; } = LocalizedText.Empty;

    /// <summary>Harvested, pressed, woven or fired on this day.</summary>
    public DateOnly MadeOn { get; private set; }

    /// <summary>Not sold from this day on; none where it does not spoil.</summary>
    public DateOnly? BestBefore { get; private set; }

    /// <summary>What one unit cost the cooperative.</summary>
    public Money UnitCost { get; private set; }

    /// <summary>Sum of the lot's stock movements.</summary>
    public long UnitsOnHand { get; private set; }

    /// <summary>Sum of the lot's live holds; never above what is on hand.</summary>
    public long UnitsReserved { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Set aside since then: not sold, not sent, still counted.</summary>
    public DateTimeOffset? QuarantinedAt { get; private set; }

    /// <summary>Why it was set aside.</summary>
    public string QuarantineReason { get; private set; } = "";

    /// <summary>Called back from its buyers; such a lot never returns to sale.</summary>
    public DateTimeOffset? RecalledAt { get; private set; }

    public IReadOnlyList<LotContribution> Contributions => _contributions;

    /// <summary>The lot as received; its first movement is recorded beside it.</summary>
    public static Outcome<Lot> Receive(Product product, LotOrigin origin, long units, DateTimeOffset now)
    {
        if (origin.Code.Length == 0)
            return new Refusal("Lot.CodeMissing").On("Code");
        if (units <= 0)
            return new Refusal("Lot.UnitsNotPositive").On("Units");
        if (product.IsUniquePiece && units != 1)
            return new Refusal("Lot.UniquePieceIsOne").On("Units");
        if (origin.BestBefore <= origin.MadeOn)
            return new Refusal("Lot.BestBeforeTooEarly", origin.MadeOn).On("BestBefore");
        return new Lot
        {
            CooperativeId = product.CooperativeId,
            ProductId = product.Id,
            Code = origin.Code.ToUpperInvariant(),
            Origin = origin.Place,
            MadeOn = origin.MadeOn,
            BestBefore = origin.BestBefore,
            UnitCost = origin.UnitCost,
            UnitsOnHand = units,
            ReceivedAt = now,
        };
    }

    public Outcome Credit(Id<Member> member, ContributionKind kind, long quantity)
    {
        if (quantity <= 0)
            return new Refusal("Contribution.NotPositive").On("Quantity");
        _contributions.Add(new LotContribution(member, kind, quantity));
        return Outcome.Done;
    }
}
