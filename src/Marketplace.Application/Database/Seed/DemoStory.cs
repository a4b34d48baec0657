using Marketplace.Application.Audit;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Application.Database.Seed;

/// <summary>A believable province on an empty database: its cooperatives, their goods, and fourteen months of trade.
/// Everybody in it is invented, and marked so. The same seed and clock tell the same story.</summary>
public sealed class DemoStory(IConfiguration configuration, TimeProvider clock)
{
    public const int MonthsTold = 14;

    public const int DefaultOrders = 1_200;

    /// <summary>Those of the catalogue; further ones are generated after their patterns, for measuring.</summary>
    public const int DefaultProducts = 96;

    /// <summary>Set-up before the shop opens: founding, enrolment, baselines.</summary>
    internal const int MonthsBefore = 3;

    /// <param name="Seed">Of the chance that the story is told with.</param>
    /// <param name="Orders">How many orders to tell; more than the default is for measuring.</param>
    /// <param name="Products">How many products to offer, at least those of the catalogue.</param>
    public sealed record Request(int Seed = 7, int Orders = DefaultOrders, int Products = DefaultProducts)
    {
        /// <summary>Told how far the story has come, as it goes.</summary>
        public IProgress<Step>? Watcher { get; init; }

        /// <summary>A shorter story for tests.</summary>
        internal int Months { get; init; } = MonthsTold;
    }

    /// <summary>What was told.</summary>
    public sealed record Figures(int Cooperatives, int Members, int Products, int Lots, int Orders);

    /// <summary>How far it has come: orders and generated products told so far.</summary>
    public sealed record Step(int Orders, int Products);

    /// <summary>Tells the story; one that was broken off is told again from the start, on new tables.</summary>
    /// <returns>What was told, or a refusal: <c>Seed.NotEmpty</c> where there are cooperatives already.</returns>
    public async Task<Outcome<Figures>> RunAsync(Request request, CancellationToken stop)
    {
        await using var world = new DemoWorld(configuration, clock.Now(), request);
        if (await world.The<StoryState>().IsTakenAsync(stop))
            return new Refusal("Seed.NotEmpty");
        if (await world.The<StoryState>().IsHalfToldAsync(stop))
            await RestartAsync(world, stop);
        await world.HurryAsync(stop);
        await NoteAsync(world, StoryState.Begun, stop);
        DemoWorld.Accepted(await world.The<SeedReference>().RunAsync(stop));
        await TellAsync(world, request, stop);
        world.Clock.MoveTo(clock.Now());
        await world.Db.Jobs.Where(job => job.DoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, world.Clock.Now()), stop);
        await NoteAsync(world, StoryState.Told, stop);
        return new Figures(
            await world.Db.Cooperatives.CountAsync(stop), await world.Db.Members.CountAsync(stop), await world.Db.Products.CountAsync(stop),
            await world.Db.Lots.CountAsync(stop), await world.Db.Orders.CountAsync(stop));
    }

    private static async Task RestartAsync(DemoWorld world, CancellationToken stop)
    {
        await world.Db.Database.EnsureDeletedAsync(stop);
        await world.The<DatabaseMigration>().RunAsync(stop);
    }

    private static async Task NoteAsync(DemoWorld world, string what, CancellationToken stop)
    {
        StoryState.Note(world.The<AuditTrail>(), what, world.Clock.Now());
        await world.Db.SaveChangesAsync(stop);
    }

    private static async Task TellAsync(DemoWorld world, Request request, CancellationToken stop)
    {
        var accounts = new DemoAccounts(world);
        await accounts.OpenAsync(stop);
        var homes = await new DemoCooperatives(world, accounts).FoundAsync(stop);
        new DemoMembers(world).Plan(homes);
        new DemoProgramme(world, accounts).Plan(homes);
        world.Plan(world.Opening.AddMonths(-1), 8, token => OpenShopAsync(world, accounts, homes, request, token));
        await world.LiveAsync(stop);
        await new DemoVariants(world, homes).OfferAsync(request.Products - DefaultProducts, stop);
    }

    private static async Task OpenShopAsync(
        DemoWorld world, DemoAccounts accounts, IReadOnlyList<DemoHome> homes, Request request, CancellationToken stop)
    {
        await new DemoShop(world).FillAsync(homes, new DemoCatalog(world.Today), stop);
        var goods = await DemoGood.LoadAsync(world.Db, homes, stop);
        new DemoLots(world, goods, request.Orders).Plan();
        var buyers = new DemoBuyers(world, accounts);
        await buyers.GatherAsync(stop);
        var stock = new DemoStock(world);
        var trade = new DemoTrade(world, new DemoWishes(world, buyers, await DemoTerms.LoadAsync(world.Db, stop), stock, goods), stock, accounts);
        var books = new DemoBooks(world, accounts, homes);
        foreach (var (month, moments) in trade.Schedule(request.Orders))
        {
            world.PlanUpTo(month.Next.FirstDay, token => trade.TellAsync(moments, token));
            books.Plan(month);
        }
    }
}
