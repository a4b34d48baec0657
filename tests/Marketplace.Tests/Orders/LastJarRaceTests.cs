using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

/// <summary>200 buyers, 20 units, 50 rounds: exactly 20 are sold each time, and nobody meets an error.</summary>
public sealed class LastJarRaceTests
{
    private const int Buyers = 200;
    private const int Units = 20;
    private const int Rounds = 50;

    [DatabaseTheory]
    public async Task INV01_exactly_what_is_there_is_sold_in_every_round(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var race = await Race.PrepareAsync(world, Buyers);
        for (var round = 1; round <= Rounds; round++)
        {
            await world.Given.LotAsync(race.Product, Units / 2);
            await world.Given.LotAsync(race.Product, Units / 2);
            Assert.Equal(Units, await race.RunAsync());
        }

        Assert.Equal(1 + Units * Rounds, await world.ReadAsync(db => db.Orders.CountAsync()));
        Assert.Equal(0, await world.ReadAsync(db => db.Lots.CountAsync(lot => lot.UnitsReserved != lot.UnitsOnHand)));
        await world.AssertSoundAsync();
    }

    [DatabaseTheory]
    public async Task INV07_a_unique_piece_is_sold_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var race = await Race.PrepareAsync(world, 20);
        for (var round = 0; round < 10; round++)
        {
            await world.Given.LotAsync(race.Product, 1);
            Assert.Equal(1, await race.RunAsync());
        }

        await world.AssertSoundAsync();
    }

    /// <summary>Buyers with a full cart each; whoever won fills a new one before the next round.</summary>
    private sealed class Race(TestWorld world, PlaceOrder.Request[] requests)
    {
        public required Product Product { get; init; }

        public static async Task<Race> PrepareAsync(TestWorld world, int buyers)
        {
            var product = await world.Given.ProductAsync(await world.Given.CooperativeAsync(), Money.OfDirhams(95));
            await world.Given.LotAsync(product, 1);
            var trade = new Trade(world);
            var model = await trade.RequestAsync(await trade.CartAsync((product, 1)));
            await trade.PlaceAsync(model);
            var race = new Race(world, [.. Enumerable.Repeat(model, buyers)]) { Product = product };
            await race.RefillAsync(Enumerable.Range(0, buyers));
            return race;
        }

        /// <summary>All submit at once; answers how many got an order.</summary>
        public async Task<int> RunAsync()
        {
            var trade = new Trade(world);
            var answers = await Task.WhenAll(requests.Select(request => Task.Run(() => trade.PlaceAsync(request))));
            Assert.All(answers, answer => Assert.True(answer.Refusal is null or { Key: "Order.NotEnoughUnits" }, answer.Refusal?.Key));
            var winners = Enumerable.Range(0, requests.Length).Where(buyer => !answers[buyer].IsRefused).ToList();
            await RefillAsync(winners);
            return winners.Count;
        }

        private async Task RefillAsync(IEnumerable<int> buyers)
        {
            var now = world.Clock.Now();
            var carts = new List<Cart>();
            foreach (var buyer in buyers)
            {
                var cart = Cart.Open(Guid.NewGuid().ToString("N"), null, now);
                cart.Add(Product, 1, sellable: 1, now);
                requests[buyer] = requests[buyer] with { CartToken = cart.Token };
                carts.Add(cart);
            }

            await world.WriteAsync(db => db.Carts.AddRange(carts));
        }
    }
}
