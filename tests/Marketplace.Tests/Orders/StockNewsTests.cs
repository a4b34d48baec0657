using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Application.Payments;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;

namespace Marketplace.Tests.Orders;

/// <summary>What shelves say of stock follows every act that moves it.</summary>
public sealed class StockNewsTests
{
    [DatabaseTheory]
    public async Task A_shelf_says_sold_out_when_the_last_jar_is_promised_and_has_it_again_when_it_is_not(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        await world.Given.LotAsync(product, 40);
        await world.AskAsync<ShopWindowFeed, int>(FilledAsync);
        var staff = await world.Given.StaffAsync(cooperative);
        var trade = new Trade(world);

        var before = await WordAsync(world, product.Id.Value);
        var part = (await trade.OrderAsync(PaymentMethod.CashOnDelivery, (product, 40)))[0];
        var promised = await WordAsync(world, product.Id.Value);
        await world.AskAsync<DeclineOrder, Outcome>(decline => decline.RunAsync(new(staff, cooperative.Id, part.Id, "Plus de pots"), default));
        var declined = await WordAsync(world, product.Id.Value);

        Assert.Equal((StockWord.InStock, StockWord.SoldOut, StockWord.InStock), (before, promised, declined));
    }

    [DatabaseTheory]
    public async Task A_parcel_that_came_back_is_on_the_shelf_again(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 3, ordered: 3);
        await world.AskAsync<ShopWindowFeed, int>(FilledAsync);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        var shipment = (await sale.DispatchAsync(3)).Value.Shipment;
        await sale.Trade.RefuseAsync(sale.Staff, sale.Part, shipment);

        var away = await WordAsync(world, sale.Product.Id.Value);
        await world.AskAsync<TakeBackParcel, Outcome<TakeBackParcel.Result>>(
            back => back.RunAsync(new(sale.Staff, sale.Part.CooperativeId, shipment, new Dictionary<Id<Lot>, int>()), default));
        var back = await WordAsync(world, sale.Product.Id.Value);

        Assert.Equal((StockWord.SoldOut, StockWord.FewLeft), (away, back));
    }

    [DatabaseTheory]
    public async Task Sending_other_jars_than_were_promised_and_taking_sold_ones_back_is_told(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 4);
        var other = await world.Given.LotAsync(sale.Product, 10);
        await world.AskAsync<ShopWindowFeed, int>(FilledAsync);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);

        var shipment = (await sale.DispatchAsync(4, other)).Value.Shipment;
        var sent = await world.AskAsync<ShopWindowFeed, int>(follow => follow.FollowAsync(default));
        await sale.Trade.DeliverAsync(sale.Staff, sale.Part, shipment);
        await world.AskAsync<RefundOrder, Outcome<RefundOrder.Result>>(refund => refund.RunAsync(
            new(sale.Staff, sale.Part.CooperativeId, sale.Part.Id, "r1", [new(sale.Line, 1, CameBack: true)], false,
                RefundReason.DamagedOnArrival, "Bocal fêlé"), default));
        var refunded = await world.AskAsync<ShopWindowFeed, int>(follow => follow.FollowAsync(default));

        Assert.Equal((1, 1), (sent, refunded));
    }

    private static async Task<int> FilledAsync(ShopWindowFeed feed)
    {
        await feed.RebuildAsync(default);
        return await feed.FollowAsync(default);
    }

    private static async Task<StockWord> WordAsync(TestWorld world, long product)
    {
        await world.AskAsync<ShopWindowFeed, int>(feed => feed.FollowAsync(default));
        return await world.AskAsync<ProductCards, StockWord>(cards => Task.FromResult(cards.Load(Language.Fr, [product]).Single().Stock));
    }
}
