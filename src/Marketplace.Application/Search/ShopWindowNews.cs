using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>Tells the shop window of every node that products changed; the news joins the save at hand.</summary>
public sealed class ShopWindowNews(JobQueue jobs)
{
    private const int ProductsPerRow = 60;

    /// <summary>What a row of news holds: keys of products to be read again.</summary>
    public sealed record Row(IReadOnlyList<long> Products);

    /// <summary>Whatever a card shows of them may have changed: text, price, units, picture, cooperative.</summary>
    public void Tell(IEnumerable<Id<Product>> products, DateTimeOffset now)
    {
        foreach (var some in products.Select(product => product.Value).Distinct().Order().Chunk(ProductsPerRow))
            jobs.Announce(JobKinds.RefreshShopWindow, new Row(some), $"window:{Guid.NewGuid():n}", now);
    }
}
