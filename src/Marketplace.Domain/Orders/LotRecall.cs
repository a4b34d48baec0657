using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>A lot called back from everybody it was sent to, once; it tells how far the messages are.</summary>
public sealed class LotRecall
{
    private LotRecall() { }

    public Id<LotRecall> Id { get; private set; }

    public Id<Lot> LotId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    /// <summary>What buyers read, word for word.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset RecalledAt { get; private set; }

    public Id<Account> RecalledBy { get; private set; }

    /// <summary>Orders with units of the lot in a parcel.</summary>
    public int Orders { get; private set; }

    /// <summary>Of those, the ones whose buyer was written to.</summary>
    public int OrdersTold { get; private set; }

    /// <summary>The last of them; messages go on behind it.</summary>
    public Id<Order> LastTold { get; private set; }

    /// <summary>Every buyer was written to.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">Fewer orders than none.</exception>
    public static Outcome<LotRecall> Begin(Id<Lot> lot, Id<Cooperative> cooperative, int orders, Recorded recorded)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(orders);
        if (recorded.Note.Length == 0)
            return new Refusal("Lot.ReasonMissing").On("Reason");
        return new LotRecall
        {
            LotId = lot,
            CooperativeId = cooperative,
            Reason = recorded.Note,
            RecalledAt = recorded.At,
            RecalledBy = recorded.By,
            Orders = orders,
            CompletedAt = orders == 0 ? recorded.At : null,
        };
    }

    /// <summary>So many more orders were told, up to that one; the last completes the recall.</summary>
    public void Tell(int orders, Id<Order> last, DateTimeOffset now)
    {
        if (CompletedAt is not null || orders <= 0 || OrdersTold + orders > Orders)
            throw new InvalidOperationException($"Recall {Id} has told {OrdersTold} of {Orders}, {orders} more asked.");
        (OrdersTold, LastTold) = (OrdersTold + orders, last);
        if (OrdersTold == Orders)
            CompletedAt = now;
    }
}
