using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Shows a review to all, or keeps it back with a reason; the product's rating moves in the same transaction.</summary>
public sealed class ModerateReview(MarketplaceDb db, WriteLane lane, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Reason">Needed to keep it back.</param>
    public sealed record Request(Visitor Visitor, Id<Review> Review, bool IsShown, string? Reason);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var reason = TypedReason.Read(request.Reason);
        if (reason.IsRefused)
            return reason.Refusal;
        if (!request.IsShown && reason.Value.Length == 0)
            return new Refusal("Field.Missing").On(nameof(request.Reason));
        return await lane.RunAsync(db, () => DecideAsync(request, reason.Value, stop), stop);
    }

    private async Task<Outcome> DecideAsync(Request request, string reason, CancellationToken stop)
    {
        var now = clock.Now();
        var review = await db.Reviews.SingleOrDefaultAsync(row => row.Id == request.Review, stop);
        if (review is null)
            return Refusal.NotFound;
        var was = review.Status;
        if (was == (request.IsShown ? VoiceStatus.Published : VoiceStatus.Rejected))
            return new Refusal("Review.DecidedAlready");
        if (request.IsShown)
            review.Publish();
        else
            review.Reject(reason);
        if (request.IsShown || was is VoiceStatus.Published)
            await CountAsync(review.ProductId, request.IsShown ? 1 : -1, request.IsShown ? review.Stars : -review.Stars, stop);
        audit.Write(nameof(ModerateReview), $"review:{review.Id}", request.Visitor.Records(now, request.IsShown ? "" : reason));
        news.Tell([review.ProductId], now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    private async Task CountAsync(Id<Product> product, int reviews, int stars, CancellationToken stop)
    {
        if (!await db.ProductRatings.AnyAsync(row => row.ProductId == product, stop))
        {
            db.ProductRatings.Add(ProductRating.Begin(product));
            await db.SaveChangesAsync(stop);
        }

        await db.ProductRatings.Where(row => row.ProductId == product).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Reviews, row => row.Reviews + reviews)
            .SetProperty(row => row.Stars, row => row.Stars + stars), stop);
    }
}
