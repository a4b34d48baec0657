using System.Collections.Concurrent;
using Marketplace.Application.Catalog;
using Marketplace.Application.Common;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Search;

/// <summary>Product pages as this node showed them last. One is read anew when the window's news name its product, and after half a
/// minute, for what a cooperative says of itself is no news.</summary>
public sealed class ProductPages
{
    private const int Most = 2_000;

    private static readonly TimeSpan Age = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<long, Kept<Page?>> _pages = new();
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private int _count;

    public ProductPages(ShopWindow window, IServiceScopeFactory scopes, TimeProvider clock)
    {
        (_scopes, _clock) = (scopes, clock);
        window.Changed += Forget;
    }

    /// <param name="CoverHash">Picture of the cooperative; empty without one.</param>
    public sealed record Page(ProductDetails.Details Product, string CoverHash)
    {
        public ProductVoices.View Voices { get; init; } = ProductVoices.View.None;
    }

    /// <returns>Nothing for what is not on sale.</returns>
    public async Task<Page?> FindAsync(Id<Product> id)
    {
        var page = await _pages.GetOrAdd(id.Value, Begin).GetAsync(() => ReadAsync(id));
        if (page is null)
            Forget(id.Value); // an address that was guessed is not worth its place
        return page;
    }

    private Kept<Page?> Begin(long id)
    {
        if (Interlocked.Increment(ref _count) > Most)
            Forget(null);
        return new(Age, _clock);
    }

    private async Task<Page?> ReadAsync(Id<Product> id)
    {
        var stop = CancellationToken.None; // shared by all who wait: nobody's leaving ends it
        await using var scope = _scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ProductDetails>().FindAsync(id, stop) is not { } product)
            return null;
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        var cover = await db.Cooperatives.Where(cooperative => cooperative.Id == product.Cooperative.Id)
            .Join(db.Pictures.Where(picture => picture.Status == PictureStatus.Ready), cooperative => cooperative.CoverId, picture => picture.Id, (_, picture) => picture.Hash)
            .FirstOrDefaultAsync(stop);
        return new(product, cover ?? "") { Voices = await scope.ServiceProvider.GetRequiredService<ProductVoices>().LoadAsync(id, stop) };
    }

    private void Forget(ShopWindowChange? change)
    {
        if (change is null)
        {
            _pages.Clear();
            Interlocked.Exchange(ref _count, 0);
            return;
        }

        foreach (var entry in change.Upserts)
            Forget(entry.ProductId);
        foreach (var product in change.Removed)
            Forget(product);
    }

    private void Forget(long product)
    {
        if (_pages.TryRemove(product, out _))
            Interlocked.Decrement(ref _count);
    }
}
