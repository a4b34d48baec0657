using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>A buyer says what the goods were like, by the order's link; the staff reads it before anybody else.</summary>
public sealed class WriteReview(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    /// <param name="OrderToken">Of the order's link.</param>
    /// <param name="Author">How the buyer wants to be called; may be empty.</param>
    public sealed record Request(Visitor Visitor, string OrderToken, Id<OrderLine> Line, int Stars, string? Text, string? Author);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        var (text, author) = (TextRules.MultiLine(request.Text, Review.TextMax), TextRules.SingleLine(request.Author, Review.AuthorMax));
        if (text.IsRefused)
            return text.Refusal.On(nameof(request.Text));
        if (author.IsRefused)
            return author.Refusal.On(nameof(request.Author));
        var written = new ReviewText(request.Stars, text.Value, author.Value, request.Visitor.Language);
        return await lane.RunAsync(db, () => WriteAsync(request, written, stop), stop);
    }

    private async Task<Outcome> WriteAsync(Request request, ReviewText text, CancellationToken stop)
    {
        var order = await db.Orders.AsNoTracking().Include(row => row.Parts).ThenInclude(part => part.Lines).AsSplitQuery()
            .OrderBy(row => row.Id).SingleOrDefaultAsync(row => row.Token == request.OrderToken, stop);
        var part = order?.Parts.SingleOrDefault(row => row.Lines.Any(line => line.Id == request.Line));
        if (order is null || part is null)
            return Refusal.NotFound;
        var line = part.Lines.Single(row => row.Id == request.Line);
        if (!await db.IsDeliveredAndPaidAsync(line.Id, stop))
            return new Refusal("Review.NotYetPaid");
        Id<Account>[] accounts = [.. new[] { request.Visitor.Account, order.AccountId }.OfType<Id<Account>>().Distinct()];
        if (await db.IsOfCooperativeAsync(part.CooperativeId, accounts, order.Buyer, stop))
            return new Refusal("Review.OwnCooperative", part.CooperativeName);
        var before = db.Reviews.Where(row => row.OrderLineId == line.Id
            || row.ProductId == line.ProductId && order.AccountId != null && row.AccountId == order.AccountId);
        if (await before.AnyAsync(stop))
            return new Refusal("Review.WrittenAlready");
        var review = Review.Write(line, part.CooperativeId, order.AccountId, text, clock.Now());
        if (review.IsRefused)
            return review.Refusal;
        db.Reviews.Add(review.Value);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
