using Marketplace.Application.Carts;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Carts;

public sealed class CartTests
{
    [DatabaseTheory]
    public async Task A_first_product_opens_a_cart_with_a_secret(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 5);

        var added = await trade.AddAsync(new(null, null), product, 2);

        Assert.Equal(22, added.Value.Token.Length);
        Assert.Equal(2, await CountAsync(world, new(added.Value.Token, null)));
    }

    [DatabaseTheory]
    public async Task INV01_a_cart_holds_no_more_than_can_be_sold(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 3);
        var token = await trade.CartAsync((product, 2));

        var added = await trade.AddAsync(new(token, null), product, 2);

        Assert.Equal("Cart.NotEnoughUnits", added.Refusal?.Key);
        Assert.Equal(2, await CountAsync(world, new(token, null)));
    }

    [DatabaseTheory]
    public async Task Expired_lots_are_not_sold(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var product = await SoldAsync(world, units: 3, bestBefore: new(2026, 6, 1));

        var added = await new Trade(world).AddAsync(new(null, null), product, 1);

        Assert.Equal("Cart.NotEnoughUnits", added.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Taking_a_line_out_answers_what_undoing_needs(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 5);
        var key = new CartKey(await trade.CartAsync((product, 3)), null);

        var removed = await ChangeAsync(world, key, product, 0);
        Assert.Equal((3, 0, 0), (removed.Value.UnitsBefore, removed.Value.UnitsNow, await CountAsync(world, key)));
        await trade.AddAsync(key, product, removed.Value.UnitsBefore);

        Assert.Equal(3, await CountAsync(world, key));
    }

    [DatabaseTheory]
    public async Task A_withdrawn_product_can_only_be_taken_out(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 5);
        var key = new CartKey(await trade.CartAsync((product, 3)), null);
        await world.ReadAsync(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, ProductStatus.Withdrawn)));

        Assert.Equal("Cart.NotSold", (await ChangeAsync(world, key, product, 1)).Refusal?.Key);
        Assert.Equal(CartStock.NotSold, (await trade.ShowAsync(key)).Lines.Single().Stock);
        Assert.False((await ChangeAsync(world, key, product, 0)).IsRefused);
    }

    [DatabaseTheory]
    public async Task A_group_says_what_is_missing_to_free_delivery(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 9);
        var key = new CartKey(await trade.CartAsync((product, 2)), null);
        var cooperative = product.CooperativeId;
        var pickup = DeliveryMethod.Offer(
            cooperative, DeliveryKind.Pickup, LocalizedText.Same("Point relais"),
            new(Money.OfDirhams(10), Money.OfDirhams(20), Money.OfDirhams(300), 2, 4));
        await world.WriteAsync(db => db.DeliveryMethods.Add(pickup));

        var chosen = await world.AskAsync<ChooseDelivery, Outcome>(choose => choose.RunAsync(new(key, cooperative, pickup.Id), default));
        var near = (await trade.ShowAsync(key, await trade.CityAsync())).Groups.Single();
        var far = (await trade.ShowAsync(key)).Groups.Single();

        Assert.False(chosen.IsRefused);
        Assert.Equal((Money.OfDirhams(10), Money.OfDirhams(20)), (near.Charge, far.Charge));
        Assert.Equal(Money.OfDirhams(110), near.MissingToFreeDelivery);
        Assert.Equal(Money.OfDirhams(200), near.Total);
    }

    [DatabaseTheory]
    public async Task Delivery_of_another_cooperative_is_not_offered(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (mine, other) = (await SoldAsync(world, units: 9), await SoldAsync(world, units: 9));
        var key = new CartKey(await new Trade(world).CartAsync((mine, 1)), null);
        var foreign = await world.ReadAsync(db => db.DeliveryMethods.SingleAsync(method => method.CooperativeId == other.CooperativeId));

        var chosen = await world.AskAsync<ChooseDelivery, Outcome>(choose => choose.RunAsync(new(key, mine.CooperativeId, foreign.Id), default));

        Assert.Equal("Cart.DeliveryNotOffered", chosen.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task A_changed_price_is_shown_until_it_is_accepted(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 9);
        var key = new CartKey(await trade.CartAsync((product, 1)), null);
        await world.ReadAsync(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(row => row.Price.Centimes, 9_900)));

        var before = (await trade.ShowAsync(key)).Lines.Single();
        await world.AskAsync<AcceptPrices, Outcome>(accept => accept.RunAsync(new(key), default));
        var after = (await trade.ShowAsync(key)).Lines.Single();

        Assert.True(before.HasPriceChanged);
        Assert.Equal((Money.OfDirhams(95), Money.OfDirhams(99)), (before.PriceSeen, before.Price));
        Assert.False(after.HasPriceChanged);
    }

    [DatabaseTheory]
    public async Task Signing_in_merges_the_guests_cart_into_the_accounts(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var (honey, oil) = (await SoldAsync(world, units: 9), await SoldAsync(world, units: 9));
        var account = await world.Given.AccountAsync();
        var own = (await trade.AddAsync(new(null, account), honey, 1)).Value.Token;
        var guest = await trade.CartAsync((honey, 3), (oil, 2));

        var adopted = await AdoptAsync(world, guest, account);

        var lines = (await trade.ShowAsync(new(null, account))).Lines.ToDictionary(line => line.Product, line => line.Units);
        Assert.Equal(own, adopted.Value.Token);
        Assert.Equal((3, 2), (lines[honey.Id], lines[oil.Id]));
        Assert.True((await trade.ShowAsync(new(guest, null))).IsEmpty);
    }

    [DatabaseTheory]
    public async Task Signing_in_keeps_no_more_units_than_can_be_sold(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var honey = await SoldAsync(world, units: 9);
        var account = await world.Given.AccountAsync();
        await trade.AddAsync(new(null, account), honey, 7);
        var guest = await trade.CartAsync((honey, 9));
        await trade.PlaceAsync(await trade.CartAsync((honey, 4)));

        await AdoptAsync(world, guest, account);

        Assert.Equal(5, await CountAsync(world, new(null, account)));
    }

    [DatabaseTheory]
    public async Task A_guests_only_cart_becomes_the_accounts_and_is_closed_to_its_secret(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var account = await world.Given.AccountAsync();
        var guest = await trade.CartAsync((await SoldAsync(world, units: 9), 2));

        await AdoptAsync(world, guest, account);

        Assert.Equal(2, await CountAsync(world, new(null, account)));
        Assert.Equal(0, await CountAsync(world, new(guest, null)));
    }

    [DatabaseTheory]
    public async Task BAD_numbers_of_units_are_refused_with_a_sentence(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 9);
        var key = new CartKey(await trade.CartAsync((product, 1)), null);

        Assert.Equal("Cart.NotEnoughUnits", (await trade.AddAsync(key, product, int.MaxValue)).Refusal?.Key);
        Assert.Equal("Cart.UnitsNotPositive", (await trade.AddAsync(key, product, 0)).Refusal?.Key);
        Assert.Equal("Cart.NotEnoughUnits", (await ChangeAsync(world, key, product, int.MaxValue)).Refusal?.Key);
        Assert.Equal("Cart.UnitsNotPositive", (await ChangeAsync(world, key, product, int.MinValue)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Ten_clicks_at_once_add_ten_units(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 99);
        var key = new CartKey(await trade.CartAsync((product, 1)), null);

        var clicks = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => trade.AddAsync(key, product, 1)));

        Assert.All(clicks, click => Assert.Null(click.Refusal));
        Assert.Equal(11, await CountAsync(world, key));
    }

    private static async Task<Product> SoldAsync(TestWorld world, int units, DateOnly? bestBefore = null)
    {
        var product = await world.Given.ProductAsync(await world.Given.CooperativeAsync(), Money.OfDirhams(95));
        await world.Given.LotAsync(product, units, bestBefore);
        return product;
    }

    private static Task<int> CountAsync(TestWorld world, CartKey key) =>
        world.AskAsync<CartCount, int>(count => count.LoadAsync(key, default));

    private static Task<Outcome<ChangeCartLine.Result>> ChangeAsync(TestWorld world, CartKey key, Product product, int units) =>
        world.AskAsync<ChangeCartLine, Outcome<ChangeCartLine.Result>>(change => change.RunAsync(new(key, product.Id, units), default));

    private static Task<Outcome<AdoptCart.Result>> AdoptAsync(TestWorld world, string token, Id<Account> account) =>
        world.AskAsync<AdoptCart, Outcome<AdoptCart.Result>>(adopt => adopt.RunAsync(new(token, account), default));
}
