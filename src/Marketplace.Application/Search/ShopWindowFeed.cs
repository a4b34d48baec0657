using System.Text.Json;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Search;

/// <summary>Keeps this node's shop window up to date: builds it where it is missing, and follows the news.</summary>
/// <remarks>News lie in the outbox as rows that nobody claims. Each node reads on from where it was, and reads the last
/// minute again: a row may be committed after one that was written later.</remarks>
public sealed class ShopWindowFeed(ShopWindow window, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    /// <summary>An older file is built anew: its news may be cleared away already.</summary>
    private static readonly TimeSpan OldestFollowed = TimeSpan.FromDays(2);

    private readonly SemaphoreSlim _single = new(1, 1);
    private readonly HashSet<Id<Job>> _read = [];
    private DateTimeOffset _since;

    /// <summary>Takes up the file of the last run, or builds one.</summary>
    public async Task OpenAsync(CancellationToken stop)
    {
        if (window.Open() && window.Facts.AppliedAt is { } applied && clock.Now() - applied < OldestFollowed)
            _since = applied - Overlap;
        else
            await RebuildAsync(stop);
    }

    public async Task RebuildAsync(CancellationToken stop)
    {
        await _single.WaitAsync(stop);
        try
        {
            var now = clock.Now();
            await using var scope = scopes.CreateAsyncScope();
            var goods = scope.ServiceProvider.GetRequiredService<ShopWindowGoods>();
            await window.RebuildAsync(await goods.NamesAsync(stop), goods.StreamAsync(clock.Today(), stop), now, stop);
            _since = now - Overlap;
        }
        finally
        {
            _single.Release();
        }
    }

    /// <summary>Applies what is new, or builds the file where it is due: missing, damaged, or of yesterday, since
    /// best-before dates and certificates end with a day.</summary>
    /// <returns>How many products were read again.</returns>
    public async Task<int> FollowAsync(CancellationToken stop)
    {
        var facts = window.Facts;
        if (facts.NeedsRebuild || facts.BuiltAt is { } built && MoroccanTime.DayOf(built) != clock.Today())
            await RebuildAsync(stop);
        await _single.WaitAsync(stop);
        try
        {
            return await ApplyNewsAsync(stop);
        }
        finally
        {
            _single.Release();
        }
    }

    public void Dispose() => _single.Dispose();

    private async Task<int> ApplyNewsAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        var now = clock.Now();
        var rows = await db.Jobs
            .Where(job => job.Kind == JobKinds.RefreshShopWindow && job.DueAt >= _since)
            .Select(job => new { job.Id, job.DueAt, job.Payload })
            .ToListAsync(stop);
        var fresh = rows.Where(row => !_read.Contains(row.Id)).ToList();
        if (fresh.Count == 0)
            return 0;
        var products = fresh.SelectMany(row => JsonSerializer.Deserialize<ShopWindowNews.Row>(row.Payload)!.Products).Distinct().ToList();
        await RefreshAsync(scope.ServiceProvider.GetRequiredService<ShopWindowGoods>(), products, now, stop);
        _since = rows.Max(row => row.DueAt) - Overlap;
        _read.Clear();
        _read.UnionWith(rows.Where(row => row.DueAt >= _since).Select(row => row.Id));
        return products.Count;
    }

    private async Task RefreshAsync(ShopWindowGoods goods, List<long> products, DateTimeOffset now, CancellationToken stop)
    {
        var shown = await goods.LoadAsync(products, clock.Today(), stop);
        var isNamed = shown.All(entry => window.Names.Find(FacetKind.Cooperative, entry.CooperativeId) is not null
            && window.Names.Find(FacetKind.Category, entry.CategoryId) is not null);
        window.Apply(new ShopWindowChange(now)
        {
            Upserts = shown,
            Removed = [.. products.Except(shown.Select(entry => entry.ProductId))],
            Names = isNamed ? null : await goods.NamesAsync(stop),
        });
    }
}
