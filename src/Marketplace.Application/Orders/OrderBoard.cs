using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>A cooperative's orders in six columns, the oldest promise first; ended ones newest first.</summary>
public sealed class OrderBoard(MarketplaceDb db, OrderOptions options, TimeProvider clock)
{
    /// <summary>Cards a column shows; its count says how many there are.</summary>
    public const int CardsMax = 20;

    private static readonly CooperativeOrderStatus[] Open =
    [
        CooperativeOrderStatus.ToAccept, CooperativeOrderStatus.ToPrepare, CooperativeOrderStatus.ToSend, CooperativeOrderStatus.OnTheWay,
    ];

    private static readonly CooperativeOrderStatus[] Ended = [CooperativeOrderStatus.Delivered, CooperativeOrderStatus.RefusedAtDoor];

    /// <param name="AwaitingPayment">Parts whose transfer has not come: seen, and not to be prepared.</param>
    public sealed record View(IReadOnlyList<Column> Columns, int AwaitingPayment);

    public sealed record Column(CooperativeOrderStatus Status, int Count, IReadOnlyList<PartCard> Cards)
    {
        /// <summary>Of the cards shown.</summary>
        public int Late => Cards.Count(card => card.IsLate);
    }

    /// <returns>Null when the visitor does not work for the cooperative.</returns>
    public async Task<View?> LoadAsync(Visitor visitor, Id<Cooperative> cooperative, PartFilters filters, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return null;
        var parts = db.PartsOf(cooperative, filters);
        var counts = await parts.GroupBy(pair => pair.Part.Status)
            .Select(pairs => new { Status = pairs.Key, Count = pairs.Count() })
            .ToDictionaryAsync(row => row.Status, row => row.Count, stop);
        var open = await FirstOf(parts.Where(pair => Open.Contains(pair.Part.Status))).ToListAsync(stop);
        var ended = await LastOf(parts.Where(pair => Ended.Contains(pair.Part.Status))).ToListAsync(stop);
        var cards = await new PartCards(db, options, clock).OfAsync([.. open, .. ended], seesMoney: visitor.Manages(cooperative), stop);
        return new(
            [.. Open.Concat(Ended).Select(status => new Column(
                status, counts.GetValueOrDefault(status), [.. cards.Where(card => card.Status == status)]))],
            counts.GetValueOrDefault(CooperativeOrderStatus.AwaitingPayment));
    }

    private static IQueryable<Id<CooperativeOrder>> FirstOf(IQueryable<PartsOfCooperative.Pair> parts) => parts
        .Select(pair => pair.Part.Status).Distinct()
        .SelectMany(status => parts.Where(pair => pair.Part.Status == status)
            .OrderBy(pair => pair.Part.PaidAt ?? pair.Part.PlacedAt).ThenBy(pair => pair.Part.Id)
            .Take(CardsMax).Select(pair => pair.Part.Id));

    private static IQueryable<Id<CooperativeOrder>> LastOf(IQueryable<PartsOfCooperative.Pair> parts) => parts
        .Select(pair => pair.Part.Status).Distinct()
        .SelectMany(status => parts.Where(pair => pair.Part.Status == status)
            .OrderByDescending(pair => pair.Part.ClosedAt).ThenByDescending(pair => pair.Part.Id)
            .Take(CardsMax).Select(pair => pair.Part.Id));
}
