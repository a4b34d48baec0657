using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>One lot: where it comes from, who brought in what, and every movement of its units. Who bought it is told by
/// <c>Orders/LotBuyers</c>.</summary>
public sealed class LotDetails(MarketplaceDb db)
{
    private const int MovementsMax = 200;

    public sealed record Details(
        Id<Lot> Id, string Code, Id<Product> Product, LocalizedText ProductName, LocalizedText Origin, DateOnly MadeOn, DateOnly? BestBefore,
        Money UnitCost, long UnitsOnHand, long UnitsReserved, DateTimeOffset ReceivedAt)
    {
        public DateTimeOffset? QuarantinedAt { get; init; }

        public string QuarantineReason { get; init; } = "";

        public bool IsRecalled { get; init; }

        public IReadOnlyList<Share> Contributions { get; init; } = [];

        /// <summary>Newest first, the last 200.</summary>
        public IReadOnlyList<Movement> Movements { get; init; } = [];
    }

    public sealed record Share(Id<Member> Member, string Code, PersonName Name, ContributionKind Kind, long Quantity);

    /// <param name="By">Who did it; empty where the program did.</param>
    /// <param name="After">Units on hand once it was written: before it they were so many less.</param>
    public sealed record Movement(DateTimeOffset At, MovementKind Kind, long Units, string Cause, StockReason? Reason, string Note, string By, long After)
    {
        public long Before => After - Units;
    }

    /// <returns>Nothing where the lot is not the cooperative's, or the cooperative not the visitor's.</returns>
    public async Task<Details?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Lot> id, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return null;
        var lot = await db.Lots.AsNoTracking().Of(cooperative).Where(l => l.Id == id)
            .Join(db.Products, l => l.ProductId, p => p.Id, (l, p) => new Details(
                l.Id, l.Code, l.ProductId, p.Name, l.Origin, l.MadeOn, l.BestBefore, l.UnitCost, l.UnitsOnHand, l.UnitsReserved, l.ReceivedAt)
                {
                    QuarantinedAt = l.QuarantinedAt,
                    QuarantineReason = l.QuarantineReason,
                    IsRecalled = l.RecalledAt != null,
                })
            .SingleOrDefaultAsync(stop);
        if (lot is null)
            return null;
        var shares = await db.Lots.Where(l => l.Id == id).SelectMany(l => l.Contributions)
            .Join(db.Members, share => share.MemberId, member => member.Id, (share, member) => new { share, member })
            .OrderBy(row => row.member.Code).ThenBy(row => row.share.Kind)
            .Select(row => new Share(row.member.Id, row.member.Code, row.member.Name, row.share.Kind, row.share.Quantity))
            .ToListAsync(stop);
        return lot with { Contributions = shares, Movements = await MovementsAsync(lot, stop) };
    }

    /// <summary>What was there before and after each follows from the sum of all (INV-02), read backwards from what is there now.</summary>
    private async Task<IReadOnlyList<Movement>> MovementsAsync(Details lot, CancellationToken stop)
    {
        var movements = await db.StockMovements.AsNoTracking().Where(movement => movement.LotId == lot.Id)
            .OrderByDescending(movement => movement.Id).Take(MovementsMax).ToListAsync(stop);
        var authors = movements.Select(movement => movement.RecordedBy.Value).Distinct().ToList();
        var names = await db.Users.Where(user => authors.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, stop);
        var (shown, after) = (new List<Movement>(movements.Count), lot.UnitsOnHand);
        foreach (var movement in movements)
        {
            shown.Add(new(
                movement.RecordedAt, movement.Kind, movement.Units, movement.Cause, movement.Reason, movement.Note,
                names.GetValueOrDefault(movement.RecordedBy.Value, ""), after));
            after -= movement.Units;
        }

        return shown;
    }
}
