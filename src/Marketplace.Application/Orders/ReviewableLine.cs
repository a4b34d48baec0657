using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>What a buyer is about to review, and why it cannot be yet.</summary>
public sealed class ReviewableLine(MarketplaceDb db)
{
    /// <param name="CanBeReviewed">Delivered, paid and not reviewed yet.</param>
    public sealed record View(Id<OrderLine> Line, Id<Product> Product, LocalizedText Title, LocalizedText Cooperative, bool CanBeReviewed);

    /// <returns>Nothing for a link or a line that is none.</returns>
    public async Task<View?> FindAsync(string token, Id<OrderLine> line, CancellationToken stop)
    {
        var found = await (
            from order in db.Orders
            where order.Token == token
            from part in order.Parts
            from row in part.Lines
            where row.Id == line
            select new { row.Id, row.ProductId, row.Title, part.CooperativeName }).SingleOrDefaultAsync(stop);
        if (found is null)
            return null;
        var isOpen = await db.IsDeliveredAndPaidAsync(line, stop) && !await db.Reviews.AnyAsync(review => review.OrderLineId == line, stop);
        return new(found.Id, found.ProductId, found.Title, found.CooperativeName, isOpen);
    }
}
