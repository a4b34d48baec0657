using Marketplace.Application.Access;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

/// <summary>A lot called back: off sale at once, its buyers listed and written to once each (issue 3, item 2).</summary>
public sealed class RecallLotTests
{
    [DatabaseTheory]
    public async Task Every_buyer_of_the_lot_gets_one_message_however_often_the_recall_and_its_job_run(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await SentAsync(world);
        var other = (await sale.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (sale.Product, 1)))[0];
        await sale.Trade.FulfilAsync(sale.Staff, other);

        for (var time = 0; time < 2; time++)
        {
            Assert.Null((await RecallAsync(world, sale)).Refusal);
            await RunJobsAsync(world);
        }

        var recall = await world.ReadAsync(db => db.LotRecalls.SingleAsync());
        var messages = await world.ReadAsync(db => db.OutgoingMessages.Where(message => message.Key.StartsWith("recall:")).ToListAsync());
        Assert.Equal((2, 2, true), (recall.Orders, recall.OrdersTold, recall.CompletedAt is not null));
        var message = Assert.Single(messages);
        Assert.Equal((Language.Fr, "nadia@mida.example"), (message.Language, message.Recipient));
        Assert.Contains(sale.Lot.Code, message.Text, StringComparison.Ordinal);
        Assert.Contains("Verre dans un pot", message.Text, StringComparison.Ordinal);
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task A_recalled_lot_is_neither_sold_nor_sent_nor_put_back(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        var cart = await sale.Trade.CartAsync((sale.Product, 1));
        var asked = await sale.Trade.RequestAsync(cart);

        Assert.Null((await RecallAsync(world, sale)).Refusal);

        Assert.Equal("Shipment.LotSetAside", (await sale.DispatchAsync(2)).Refusal?.Key);
        Assert.NotNull((await sale.Trade.PlaceAsync(asked)).Refusal);
        Assert.Equal("Lot.IsRecalled", (await AsideAsync(world, sale, isAside: false)).Refusal?.Key);
        var fresh = await world.Given.LotAsync(sale.Product, 5);
        Assert.Null((await sale.DispatchAsync(2, fresh)).Refusal);
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task A_lot_set_aside_leaves_sale_and_comes_back_with_its_units(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2);

        Assert.Null((await AsideAsync(world, sale, isAside: true)).Refusal);
        var aside = await LeftAsync(world, sale);
        Assert.Null((await AsideAsync(world, sale, isAside: false)).Refusal);

        Assert.Equal((0, 8), (aside, await LeftAsync(world, sale)));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task Only_the_president_or_an_administrator_recalls_and_only_having_confirmed(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await SentAsync(world);
        var treasurer = await world.Given.StaffAsync(await CooperativeAsync(world, sale), StaffPosition.Treasurer);

        Assert.Equal(Refusal.NotFound.Key, (await RecallAsync(world, sale, treasurer)).Refusal?.Key);
        Assert.Equal("Recall.NotConfirmed", (await RecallAsync(world, sale, isSure: false)).Refusal?.Key);
        Assert.Equal("Lot.ReasonMissing", (await RecallAsync(world, sale, reason: " ")).Refusal?.Key);
        Assert.Null((await RecallAsync(world, sale, await world.Given.VisitorAsync(Roles.Admin))).Refusal);
    }

    private static async Task<Sale> SentAsync(TestWorld world)
    {
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);
        return sale;
    }

    private static Task<Cooperative> CooperativeAsync(TestWorld world, Sale sale) =>
        world.ReadAsync(db => db.Cooperatives.SingleAsync(row => row.Id == sale.Product.CooperativeId));

    private static Task<Outcome> RecallAsync(
        TestWorld world, Sale sale, Visitor? by = null, bool isSure = true, string reason = "Verre dans un pot") =>
        world.AskAsync<RecallLot, Outcome>(recall =>
            recall.RunAsync(new(by ?? sale.Staff, sale.Product.CooperativeId, sale.Lot.Id, reason, isSure), default));

    private static Task<Outcome> AsideAsync(TestWorld world, Sale sale, bool isAside) =>
        world.AskAsync<QuarantineLot, Outcome>(aside =>
            aside.RunAsync(new(sale.Staff, sale.Product.CooperativeId, sale.Lot.Id, isAside, "Couvercles à vérifier"), default));

    private static Task<long> LeftAsync(TestWorld world, Sale sale) => world.ReadAsync(async db =>
        (await db.SellableUnitsAsync([sale.Product.Id], MoroccanTime.DayOf(world.Clock.GetUtcNow()), default)).GetValueOrDefault(sale.Product.Id));

    private static async Task RunJobsAsync(TestWorld world)
    {
        var recall = await world.ReadAsync(db => db.LotRecalls.Select(row => row.Id).SingleAsync());
        Assert.Null((await world.AskAsync<WriteRecallMessages, Outcome>(write => write.RunAsync(new(recall.Value), default))).Refusal);
    }
}
