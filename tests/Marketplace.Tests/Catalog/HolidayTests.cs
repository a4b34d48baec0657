using Marketplace.Application.Access;
using Marketplace.Application.Carts;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Catalog;

/// <summary>A closed cooperative shows why, and never empties a cart in silence (features.md A1, B16).</summary>
public sealed class HolidayTests
{
    [DatabaseTheory]
    public async Task A_holiday_keeps_the_line_in_the_cart_and_says_until_when(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (cooperative, staff, product) = await SoldAsync(world);
        var trade = new Trade(world);
        var token = await trade.CartAsync((product, 2));
        var back = world.Clock.Today().AddDays(7);

        var announced = await AnnounceAsync(world, staff, cooperative, world.Clock.Today(), back);

        Assert.False(announced.IsRefused);
        var line = (await trade.ShowAsync(new(token, null))).Lines.Single();
        Assert.Equal((2, SaleObstacle.OnHoliday, back), (line.Units, line.Obstacle, line.AwayUntil));
        Assert.Equal("Order.OnHoliday", (await trade.PlaceAsync(token)).Refusal?.Key);
        Assert.Equal("Cart.OnHoliday", (await trade.AddAsync(new(token, null), product, 1)).Refusal?.Key);
        Assert.True(await world.ReadAsync(db => db.Jobs.AnyAsync(job => job.Kind == JobKinds.RefreshShopWindow)));
    }

    [DatabaseTheory]
    public async Task Ending_the_holiday_lets_the_same_cart_be_ordered(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (cooperative, staff, product) = await SoldAsync(world);
        var trade = new Trade(world);
        var token = await trade.CartAsync((product, 2));
        await AnnounceAsync(world, staff, cooperative, world.Clock.Today(), world.Clock.Today().AddDays(7));

        await world.AskAsync<EndHoliday, Outcome>(end => end.RunAsync(new(staff, cooperative.Id), default));

        Assert.False((await trade.PlaceAsync(token)).IsRefused);
    }

    [DatabaseTheory]
    public async Task Only_its_managers_announce_a_holiday_and_only_a_real_one(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (cooperative, staff, _) = await SoldAsync(world);
        var today = world.Clock.Today();
        var stranger = await world.Given.StaffAsync(await world.Given.CooperativeAsync());
        var helper = await world.Given.StaffAsync(cooperative, StaffPosition.Helper);

        Assert.Equal(Refusal.NotFound, (await AnnounceAsync(world, stranger, cooperative, today, today.AddDays(3))).Refusal);
        Assert.Equal(Refusal.NotFound, (await AnnounceAsync(world, helper, cooperative, today, today.AddDays(3))).Refusal);
        Assert.Equal("Holiday.EndsTooEarly", (await AnnounceAsync(world, staff, cooperative, today, today)).Refusal?.Key);
        Assert.Equal("Holiday.IsOver", (await AnnounceAsync(world, staff, cooperative, today.AddDays(-9), today)).Refusal?.Key);
        Assert.Equal("Holiday.TooLong", (await AnnounceAsync(world, staff, cooperative, today, today.AddDays(121))).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task A_suspended_cooperative_sells_nothing_until_it_is_reinstated(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (cooperative, _, product) = await SoldAsync(world);
        var admin = await world.Given.VisitorAsync(Roles.Admin);
        var trade = new Trade(world);
        var token = await trade.CartAsync((product, 1));

        Assert.Equal("Field.Missing", (await SuspendAsync(world, admin, cooperative, " ")).Refusal?.Key);
        Assert.Equal(Refusal.NotFound, (await SuspendAsync(world, Trade.Guest, cooperative, "x")).Refusal);
        Assert.False((await SuspendAsync(world, admin, cooperative, "Colis jamais partis")).IsRefused);
        Assert.Equal("Order.CooperativeCannotSell", (await trade.PlaceAsync(token)).Refusal?.Key);
        Assert.Equal(SaleObstacle.Suspended, (await trade.ShowAsync(new(token, null))).Lines.Single().Obstacle);
        await world.AskAsync<ReinstateCooperative, Outcome>(again => again.RunAsync(new(admin, cooperative.Id, "Colis partis"), default));
        Assert.False((await trade.PlaceAsync(token)).IsRefused);
        var row = (await world.AskAsync<CooperativesInShop, IReadOnlyList<CooperativesInShop.Row>>(all => all.LoadAsync(admin, default))).Single(one => one.Id == cooperative.Id);
        Assert.Equal("Colis partis", row.Reason);
    }

    [DatabaseTheory]
    public async Task An_account_keeps_each_product_for_later_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (_, _, product) = await SoldAsync(world);
        var account = await world.Given.AccountAsync();

        await KeepAsync(world, account, product.Id, new Id<Product>(987_654_321));
        await KeepAsync(world, account, product.Id);

        Assert.Equal([product.Id], await WishesAsync(world, account));
        await world.AskAsync<DropWish, Outcome>(drop => drop.RunAsync(new(account, product.Id), default));
        Assert.Empty(await WishesAsync(world, account));
    }

    private static async Task<(Cooperative Cooperative, Visitor Staff, Product Product)> SoldAsync(TestWorld world)
    {
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        await world.Given.LotAsync(product, 9);
        return (cooperative, await world.Given.StaffAsync(cooperative), product);
    }

    private static Task<Outcome> AnnounceAsync(TestWorld world, Visitor staff, Cooperative cooperative, DateOnly from, DateOnly until) =>
        world.AskAsync<AnnounceHoliday, Outcome>(announce => announce.RunAsync(new(staff, cooperative.Id, from, until), default));

    private static Task<Outcome> SuspendAsync(TestWorld world, Visitor visitor, Cooperative cooperative, string reason) =>
        world.AskAsync<SuspendCooperative, Outcome>(suspend => suspend.RunAsync(new(visitor, cooperative.Id, reason), default));

    private static Task<Outcome> KeepAsync(TestWorld world, Id<Account> account, params Id<Product>[] products) =>
        world.AskAsync<KeepWishes, Outcome>(keep => keep.RunAsync(new(account, products), default));

    private static Task<IReadOnlyList<Id<Product>>> WishesAsync(TestWorld world, Id<Account> account) =>
        world.AskAsync<WishesOfAccount, IReadOnlyList<Id<Product>>>(wishes => wishes.LoadAsync(account, default));
}
