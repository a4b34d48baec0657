using System.Globalization;
using Marketplace.Application.Search;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Caching;

/// <summary>Lets go of kept pages when this node's shop window changes.</summary>
internal sealed class SharedPageNews(ShopWindow window, IOutputCacheStore pages) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        window.Changed += LetGo;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        window.Changed -= LetGo;
        return Task.CompletedTask;
    }

    private void LetGo(ShopWindowChange? change)
    {
        if (change is null)
        {
            Evict(SharedPagePolicy.AnyPage);
            return;
        }

        Evict(SharedPagePolicy.Lists);
        foreach (var product in change.Upserts.Select(entry => entry.ProductId).Concat(change.Removed))
            Evict(SharedPagePolicy.Product(product.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The store is this process's memory and answers at once.</summary>
    private void Evict(string tag) => pages.EvictByTagAsync(tag, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
