using Marketplace.Application.Access;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>What stands around every page of a cooperative's office: its name, and what waits.</summary>
public sealed class CooperativeFrame(MarketplaceDb db, TimeProvider clock)
{
    private static readonly CooperativeOrderStatus[] Waiting =
        [CooperativeOrderStatus.ToAccept, CooperativeOrderStatus.ToPrepare, CooperativeOrderStatus.ToSend];

    /// <param name="OrdersWaiting">To accept, to prepare or to send.</param>
    /// <param name="SoldOut">Published products without a unit to sell.</param>
    /// <param name="Manages">False for helpers, who see neither money nor members.</param>
    /// <param name="HasOthers">The visitor works for another cooperative too.</param>
    public sealed record View(
        LocalizedText Name, LocalizedText Place, string? CoverHash, int OrdersWaiting, int SoldOut, bool Manages, bool HasOthers);

    /// <returns>Null when the visitor does not work for the cooperative.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Cooperative> id, CancellationToken stop)
    {
        if (!visitor.WorksFor(id))
            return null;
        var soldOut = db.SoldOut(id, clock.Today());
        var found = await db.Cooperatives.AsNoTracking().Where(cooperative => cooperative.Id == id)
            .Select(cooperative => new
            {
                cooperative.Name,
                cooperative.Place,
                Cover = db.Pictures.Where(picture => picture.Id == cooperative.CoverId && picture.Status == PictureStatus.Ready)
                    .Select(picture => picture.Hash).FirstOrDefault(),
                Waiting = db.CooperativeOrders.Count(part => part.CooperativeId == id && Waiting.Contains(part.Status)),
                SoldOut = soldOut.Count(),
            })
            .SingleOrDefaultAsync(stop);
        return found is null ? null : new(
            found.Name, found.Place, found.Cover, found.Waiting, found.SoldOut, visitor.Manages(id), visitor.Cooperatives.Count > 1);
    }
}
