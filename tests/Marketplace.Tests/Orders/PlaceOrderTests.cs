using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Application.Notifications;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

public sealed class PlaceOrderTests
{
    [DatabaseTheory]
    public async Task INV09_three_cooperatives_make_three_parts_that_sum_to_the_order(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var products = new[] { await SoldAsync(world, 95_45), await SoldAsync(world, 52_50), await SoldAsync(world, 78_05) };
        var token = await trade.CartAsync((products[0], 3), (products[1], 1), (products[2], 2));

        var placed = await trade.PlaceAsync(token);

        var order = await world.ReadAsync(db => db.Orders.Include(row => row.Parts).SingleAsync());
        Assert.Equal(3, order.Parts.Count);
        Assert.Equal(Money.FromCentimes(3 * 95_45 + 52_50 + 2 * 78_05 + 3 * 15_00), placed.Value.Total);
        Assert.Equal([$"{order.Number}-1", $"{order.Number}-2", $"{order.Number}-3"], order.Parts.Select(part => part.Number));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV13_a_second_call_answers_the_same_order(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var request = await trade.RequestAsync(await trade.CartAsync((await SoldAsync(world), 2)));

        var (first, second) = (await trade.PlaceAsync(request), await trade.PlaceAsync(request));

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await world.ReadAsync(db => db.Orders.CountAsync()));
    }

    [DatabaseTheory]
    public async Task INV13_twenty_submits_at_once_make_one_order(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 50);
        var request = await trade.RequestAsync(await trade.CartAsync((product, 2)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => trade.PlaceAsync(request)));

        Assert.Single(answers.Select(answer => answer.Value).Distinct());
        Assert.Equal(2, await world.ReadAsync(db => db.Lots.SumAsync(lot => lot.UnitsReserved)));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV15_a_price_that_changed_since_it_was_shown_is_refused(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var request = await trade.RequestAsync(await trade.CartAsync((await SoldAsync(world), 2)));
        await world.ReadAsync(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(row => row.Price.Centimes, 99_00)));

        var placed = await trade.PlaceAsync(request);

        Assert.Equal("Order.PriceChanged", placed.Refusal?.Key);
        Assert.Equal(Money.FromCentimes(2 * 99_00 + 15_00), placed.Refusal!.Values[2]);
        Assert.False((await trade.PlaceAsync(request.CartToken)).IsRefused);
    }

    [DatabaseTheory]
    public async Task INV15_another_total_than_the_one_shown_is_refused(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world);
        var request = await trade.RequestAsync(await trade.CartAsync((product, 2)));
        await trade.AddAsync(new(request.CartToken, null), product, 1);

        var placed = await trade.PlaceAsync(request);

        Assert.Equal("Order.TotalDiffers", placed.Refusal?.Key);
        Assert.Equal(0, await world.ReadAsync(db => db.Lots.SumAsync(lot => lot.UnitsReserved)));
    }

    [DatabaseTheory]
    public async Task INV08_a_suspended_cooperative_sells_nothing_from_an_old_cart(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var request = await trade.RequestAsync(await trade.CartAsync((await SoldAsync(world), 2)));
        await world.ReadAsync(db => db.Cooperatives.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, CooperativeStatus.Suspended)));

        var placed = await trade.PlaceAsync(request);

        Assert.Equal("Order.CooperativeCannotSell", placed.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Refuses_when_the_last_jar_is_gone(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world, units: 1);
        var late = await trade.RequestAsync(await trade.CartAsync((product, 1)));
        await trade.PlaceAsync(await trade.CartAsync((product, 1)));

        var placed = await trade.PlaceAsync(late);

        Assert.Equal("Order.NotEnoughUnits", placed.Refusal?.Key);
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task Cards_are_not_offered_yet(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var request = await trade.RequestAsync(await trade.CartAsync((await SoldAsync(world), 2)));

        var placed = await trade.PlaceAsync(request with { Method = PaymentMethod.Card });

        Assert.Equal("Order.MethodNotOffered", placed.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task INV14_an_order_keeps_what_was_accepted_whatever_changes_later(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var (part, frozen) = ((await trade.OrderAsync(PaymentMethod.CashOnDelivery, (await SoldAsync(world), 2)))[0], "");
        frozen = await FrozenAsync(world);

        await world.ReadAsync(db => db.Products.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Price.Centimes, 1_00).SetProperty(row => row.Name.Fr, "Autre").SetProperty(row => row.NetQuantity, 1)));
        await world.ReadAsync(db => db.Cooperatives.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name.Fr, "Autre")));
        await world.ReadAsync(db => db.CommissionPolicies.ExecuteUpdateAsync(set => set.SetProperty(row => row.Commission.BasisPoints, 9_000)));
        await world.ReadAsync(db => db.DeliveryMethods.ExecuteUpdateAsync(set => set.SetProperty(row => row.NearCharge.Centimes, 99_00)));
        await world.ReadAsync(db => db.Cities.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name.Fr, "Autre")));

        Assert.Equal(frozen, await FrozenAsync(world));
        Assert.Equal(Rate.FromBasisPoints(300), part.CommissionRate);
    }

    [DatabaseTheory]
    public async Task The_rule_of_sharing_in_force_that_day_is_frozen(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var product = await SoldAsync(world);
        await world.WriteAsync(db => db.DistributionRules.Add(DistributionRule.Decide(
            product.CooperativeId, new(2026, 6, 2), ReserveRates.Default, WeightBasis.RemunerationValue, "AG 2026")));

        var part = (await trade.OrderAsync(PaymentMethod.CashOnDelivery, (product, 1)))[0];

        var rule = await world.ReadAsync(db => db.DistributionRules.SingleAsync(row => row.AssemblyReference == "AG 2020"));
        Assert.Equal(rule.Id, part.DistributionRuleId);
    }

    [DatabaseTheory]
    public async Task First_expiring_lots_go_first_and_expired_ones_never(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var product = await world.Given.ProductAsync(await world.Given.CooperativeAsync(), Money.OfDirhams(95));
        var late = await world.Given.LotAsync(product, 5, new(2027, 1, 1));
        var expired = await world.Given.LotAsync(product, 5, new(2026, 6, 1));
        var soon = await world.Given.LotAsync(product, 2, new(2026, 9, 1));

        await new Trade(world).OrderAsync(PaymentMethod.CashOnDelivery, (product, 4));

        Assert.Equal((5, 2), await world.StockAsync(late));
        Assert.Equal((5, 0), await world.StockAsync(expired));
        Assert.Equal((2, 2), await world.StockAsync(soon));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task The_buyer_and_each_cooperative_are_told_in_the_same_save(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);

        await trade.OrderAsync(PaymentMethod.CashOnDelivery, (await SoldAsync(world), 1), (await SoldAsync(world), 1));

        var messages = await world.ReadAsync(db => db.OutgoingMessages.OrderBy(row => row.Id).ToListAsync());
        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.Equal(MessageChannel.Email, message.Channel));
        Assert.Equal(3, await world.ReadAsync(db => db.Jobs.CountAsync(job => job.Kind == JobKinds.DeliverMessage)));
    }

    [DatabaseTheory]
    public async Task A_buyer_without_an_address_gets_a_text_that_staff_pass_on(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var request = await trade.RequestAsync(await trade.CartAsync((await SoldAsync(world), 1)));

        var placed = await trade.PlaceAsync(request with { Contact = request.Contact with { Email = "" } });

        var texts = await world.AskAsync<TextsToPassOn, IReadOnlyList<TextsToPassOn.Row>>(async rows =>
            await rows.LoadAsync(await world.Given.VisitorAsync(Roles.Admin), default));
        Assert.Contains(placed.Value.Number, Assert.Single(texts).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "0612345678", "", "Field.Missing", "Name")]
    [InlineData("Nadia", "", "", "Phone.Unreadable", "Phone")]
    [InlineData("Nadia", "12", "", "Phone.Unreadable", "Phone")]
    [InlineData("Nadia", "0612345678", "nadia@", "Email.Unreadable", "Email")]
    [InlineData("Nadia", "0612345678", "nadia@mida", "Email.Unreadable", "Email")]
    [InlineData("Na\0dia", "0612345678", "", "Text.Control", "Name")]
    public void Bad_contacts_are_refused_at_their_field(string name, string phone, string email, string key, string field)
    {
        var read = TypedCheckout.Read(new PlaceOrder.Contact(name, phone, email, Language.Fr));

        Assert.Equal((key, field), (read.Refusal?.Key, read.Refusal?.Field));
    }

    [DatabaseTheory]
    public async Task An_address_says_where_by_street_district_or_landmark(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var trade = new Trade(world);
        var request = await trade.RequestAsync(await trade.CartAsync((await SoldAsync(world), 1)));

        var nowhere = await trade.PlaceAsync(request with { Address = new(request.Address.City, "", " ", "") });
        var landmark = await trade.PlaceAsync(request with { Address = new(request.Address.City, "", "", "derrière la mosquée") });

        Assert.Equal("Address.WhereMissing", nowhere.Refusal?.Key);
        Assert.False(landmark.IsRefused);
    }

    private static async Task<Product> SoldAsync(TestWorld world, long centimes = 95_00, int units = 20)
    {
        var product = await world.Given.ProductAsync(await world.Given.CooperativeAsync(), Money.FromCentimes(centimes));
        await world.Given.LotAsync(product, units);
        return product;
    }

    private static async Task<string> FrozenAsync(TestWorld world)
    {
        var order = await world.ReadAsync(db => db.Orders.AsNoTracking()
            .Include(row => row.Parts).ThenInclude(part => part.Lines).SingleAsync());
        return System.Text.Json.JsonSerializer.Serialize(order);
    }
}
