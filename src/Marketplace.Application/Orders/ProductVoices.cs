using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>What buyers say of a product and ask about it, as its page shows it.</summary>
public sealed class ProductVoices(MarketplaceDb db)
{
    private const int ShownMax = 20;

    public sealed record View(int Reviews, int Stars, IReadOnlyList<Said> Said, IReadOnlyList<Asked> Asked)
    {
        public static readonly View None = new(0, 0, [], []);

        /// <summary>Hundredths of a star; zero without reviews.</summary>
        public int Rating => Reviews == 0 ? 0 : (int)Math.Round(100.0 * Stars / Reviews, MidpointRounding.AwayFromZero);
    }

    public sealed record Said(int Stars, string Text, string Author, Language Language, DateTimeOffset At, string Reply);

    public sealed record Asked(string Text, Language Language, DateTimeOffset At, string Reply);

    public async Task<View> LoadAsync(Id<Product> product, CancellationToken stop)
    {
        var rating = await db.ProductRatings.Where(row => row.ProductId == product).Select(row => new { row.Reviews, row.Stars }).SingleOrDefaultAsync(stop);
        var said = rating is null or { Reviews: 0 } ? [] : await db.Reviews
            .Where(review => review.ProductId == product && review.Status == VoiceStatus.Published)
            .OrderByDescending(review => review.Id).Take(ShownMax)
            .Select(review => new Said(review.Stars, review.Text, review.Author, review.Language, review.WrittenAt, review.Reply)).ToListAsync(stop);
        var asked = await db.Questions.Where(question => question.ProductId == product && question.Status == VoiceStatus.Published)
            .OrderByDescending(question => question.Id).Take(ShownMax)
            .Select(question => new Asked(question.Text, question.Language, question.AskedAt, question.Reply)).ToListAsync(stop);
        return new(rating?.Reviews ?? 0, rating?.Stars ?? 0, said, asked);
    }
}
