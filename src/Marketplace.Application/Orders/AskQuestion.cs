using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Somebody asks about a product; the staff reads it first, the cooperative answers for all.</summary>
public sealed class AskQuestion(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Product> Product, string? Text);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        var text = TextRules.MultiLine(request.Text, ProductQuestion.TextMax);
        if (text.IsRefused)
            return text.Refusal.On(nameof(request.Text));
        return await lane.RunAsync(db, async () =>
        {
            var product = await db.Products.AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == request.Product && row.Status == ProductStatus.Published, stop);
            if (product is null)
                return Refusal.NotFound;
            var question = ProductQuestion.Ask(product, request.Visitor.Account, text.Value, request.Visitor.Language, clock.Now());
            if (question.IsRefused)
                return question.Refusal;
            db.Questions.Add(question.Value);
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
