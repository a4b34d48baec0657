using Marketplace.Domain.Orders;

namespace Marketplace.Application.Database.Seed;

/// <summary>What becomes of one cooperative's part of an order, up to the reader's present; what lies beyond is not known yet.</summary>
internal sealed record DemoFate
{
    public DateTimeOffset? CancelledAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? DeclinedAt { get; init; }

    public DateTimeOffset? PreparedAt { get; init; }

    public IReadOnlyList<Parcel> Parcels { get; init; } = [];

    public DateTimeOffset? RefundedAt { get; init; }

    public DateTimeOffset? RefundPaidAt { get; init; }

    /// <param name="IsFirstLine">Holds the first line only; otherwise the others, or all where there is one parcel.</param>
    public sealed record Parcel(bool IsFirstLine, DateTimeOffset SentAt)
    {
        public DateTimeOffset? DeliveredAt { get; init; }

        public DateTimeOffset? RefusedAt { get; init; }

        public DateTimeOffset? BackAt { get; init; }

        public DateTimeOffset? RemittedAt { get; init; }

        public CashHolder Holder { get; init; }
    }

    /// <param name="world">Gives chance and the present.</param>
    /// <param name="isCash">Cash on delivery: the door may stay closed.</param>
    /// <param name="lines">Lines of the part; two parcels need two.</param>
    /// <param name="readyAt">Placed, or paid by transfer; none where the money never came.</param>
    /// <param name="isNear">The cooperative may bring it itself.</param>
    public static DemoFate Draw(DemoWorld world, bool isCash, int lines, DateTimeOffset? readyAt, DateTimeOffset placedAt, bool isNear)
    {
        if (readyAt is not { } ready)
            return new DemoFate { CancelledAt = Known(world, placedAt.AddDays(5).AddHours(3)) };
        if (isCash && world.Happens(2))
            return new DemoFate { DeclinedAt = Known(world, ready.AddHours(world.Draw(3, 20))) };
        var accepted = Known(world, Daytime(ready.AddHours(world.Draw(1, 18))));
        var prepared = Known(world, accepted is { } at ? Daytime(at.AddHours(world.Draw(3, 26))) : DateTimeOffset.MaxValue);
        var parcels = prepared is { } packed ? Send(world, isCash, lines, packed, isNear) : [];
        var delivered = parcels is [{ DeliveredAt: { } arrived }] ? arrived : (DateTimeOffset?)null;
        var refunded = delivered is { } day && world.Happens(4) ? Known(world, Daytime(day.AddDays(world.Draw(2, 24)))) : null;
        return new DemoFate
        {
            AcceptedAt = accepted,
            PreparedAt = prepared,
            Parcels = parcels,
            RefundedAt = refunded,
            RefundPaidAt = refunded is { } granted ? Known(world, Daytime(granted.AddDays(2))) : null,
        };
    }

    private static List<Parcel> Send(DemoWorld world, bool isCash, int lines, DateTimeOffset packed, bool isNear)
    {
        var isSplit = lines > 1 && world.Happens(8);
        var parcels = new List<Parcel>();
        if (Known(world, Daytime(packed.AddHours(world.Draw(2, 22)))) is not { } sent)
            return parcels;
        parcels.Add(Arrive(world, new(isSplit, sent), isCash && !isSplit, isCash, isNear));
        if (isSplit && Known(world, Daytime(sent.AddDays(world.Draw(1, 3)))) is { } later)
            parcels.Add(Arrive(world, new(false, later), false, isCash, isNear));
        return parcels;
    }

    private static Parcel Arrive(DemoWorld world, Parcel parcel, bool mayBeRefused, bool isCash, bool isNear)
    {
        var at = Daytime(parcel.SentAt.AddHours(world.Draw(20, 90)));
        if (mayBeRefused && world.Happens(7))
            return parcel with { RefusedAt = Known(world, at), BackAt = Known(world, Daytime(at.AddDays(world.Draw(4, 9)))) };
        var holder = isNear && world.Happens(60) ? CashHolder.Cooperative : CashHolder.Carrier;
        var remitted = isCash && holder is CashHolder.Carrier ? Known(world, Daytime(at.AddDays(world.Draw(5, 12)))) : null;
        return parcel with { DeliveredAt = Known(world, at), Holder = holder, RemittedAt = remitted };
    }

    private static DateTimeOffset? Known(DemoWorld world, DateTimeOffset at) => at < world.Now ? at : null;

    /// <summary>Nobody packs or rings at night: what falls there waits for the morning.</summary>
    private static DateTimeOffset Daytime(DateTimeOffset at) => at.Hour switch
    {
        < 7 => at.AddHours(7),
        > 19 => at.AddHours(11),
        _ => at,
    };
}
