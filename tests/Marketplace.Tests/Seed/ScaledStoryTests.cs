using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Application.Search;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Seed;

/// <summary>The story with a longer history and more products than people read: for measuring.</summary>
public sealed class ScaledStoryTests
{
    [DatabaseTheory]
    public async Task Further_products_are_on_sale_in_every_language(DatabaseEngine engine)
    {
        var (world, figures) = await ToldStory.TellAsync(engine, new(Orders: 30, Products: 300) { Months = 1 });
        await using var end = world;

        var shown = await world.AskAsync<ShopWindowGoods, List<ShopWindowEntry>>(
            async goods => await goods.StreamAsync(ToldStory.Day, default).ToListAsync());

        Assert.Equal(300, figures.Products);
        Assert.Equal(300, shown.Count);
        Assert.All(shown, entry => Assert.Empty(entry.Name.Missing));
        Assert.All(shown.Where(entry => entry.ProductId > DemoStory.DefaultProducts), entry => Assert.True(entry.UnitsAvailable > 0));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task A_longer_history_keeps_every_invariant(DatabaseEngine engine)
    {
        var steps = new Steps();
        var (world, figures) = await ToldStory.TellAsync(engine, new(Orders: 1_300) { Months = 1, Watcher = steps });
        await using var end = world;

        Assert.InRange(figures.Orders, 1_250, 1_300);
        Assert.Equal(1_300, steps.Told.Max(step => step.Orders));
        Assert.True(steps.Told.Count > 2, "A long history is written batch by batch.");
        await world.AuditAsync();
    }

    [LongFact]
    public async Task Twenty_thousand_orders_and_products_keep_every_invariant_within_bounded_memory()
    {
        var steps = new Steps();
        var (world, figures) = await ToldStory.TellAsync(
            DatabaseEngine.Sqlite, new(Orders: 20_000, Products: 20_000) { Watcher = steps });
        await using var end = world;

        Assert.Equal(20_000, figures.Products);
        Assert.InRange(figures.Orders, 19_000, 20_000);
        Assert.InRange(steps.MegabytesMax, 0, 500);
        await world.AuditAsync();
    }

    private sealed class Steps : IProgress<DemoStory.Step>
    {
        public List<DemoStory.Step> Told { get; } = [];

        public long MegabytesMax { get; private set; }

        public void Report(DemoStory.Step value)
        {
            Told.Add(value);
            MegabytesMax = Math.Max(MegabytesMax, GC.GetTotalMemory(forceFullCollection: false) >> 20);
        }
    }
}
