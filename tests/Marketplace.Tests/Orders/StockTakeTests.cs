using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

/// <summary>Counting while sales go on (features.md D12).</summary>
public sealed class StockTakeTests
{
    [DatabaseTheory]
    public async Task D12_the_difference_at_the_count_moves_and_sales_since_are_left_alone(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 100, ordered: 5);
        var counting = await Counting.StartAsync(world, sale, countsPacked: true);
        await counting.CountAsync(97);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);

        Assert.Null((await counting.ApproveAsync(StockReason.Damage)).Refusal);

        Assert.Equal((92, 0), await world.StockAsync(sale.Lot));
        var movement = await world.ReadAsync(db => db.StockMovements.SingleAsync(row => row.Reason != null));
        Assert.Equal((-3L, MovementKind.Lost, sale.Staff.Account!.Value), (movement.Units, movement.Kind, movement.RecordedBy));
        Assert.Equal(StockReason.Damage, movement.Reason);
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task D12_goods_packed_and_not_sent_are_in_or_out_by_the_rule_of_the_session(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 20, ordered: 5);
        await sale.Trade.PackAsync(sale.Staff, sale.Part);
        var counting = await Counting.StartAsync(world, sale, countsPacked: false);

        await counting.CountAsync(15);

        var line = (await counting.SheetAsync()).Lines[0];
        Assert.Equal((15L, 0L, 5L), (line.Last!.Book, line.Variance, line.Packed));
        Assert.Null((await counting.ApproveAsync(null)).Refusal);
        Assert.Equal((20, 5), await world.StockAsync(sale.Lot));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task D12_a_count_far_off_is_repeated_and_each_keeps_who_and_when(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 20, ordered: 1);
        var counting = await Counting.StartAsync(world, sale);
        await counting.CountAsync(2, "first");
        await counting.CountAsync(2, "first");

        Assert.Equal("StockTake.CountAgain", (await counting.ApproveAsync(StockReason.Loss)).Refusal?.Key);
        await counting.CountAsync(19, "second", await counting.HelperAsync());

        var line = (await counting.SheetAsync()).Lines[0];
        Assert.Equal([2, 19], line.Counts.Select(count => count.Units));
        Assert.False(line.NeedsRecount);
        Assert.Equal(Money.OfDirhams(-20), line.Value);
        Assert.Null((await counting.ApproveAsync(StockReason.Theft)).Refusal);
        Assert.Equal((19, 1), await world.StockAsync(sale.Lot));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task INV01_what_is_promised_stays_covered_and_nothing_becomes_negative(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 8);
        var counting = await Counting.StartAsync(world, sale);
        await counting.CountAsync(5, "a");
        await counting.CountAsync(5, "b");

        Assert.Equal("StockTake.BelowPromised", (await counting.ApproveAsync(StockReason.Loss)).Refusal?.Key);

        Assert.Equal((10, 8), await world.StockAsync(sale.Lot));
        Assert.Equal("StockTake.DifferencesOpen", (await counting.EndAsync(isRejected: false)).Refusal?.Key);
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task D12_one_open_session_per_lot_and_a_rejected_one_moves_nothing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 1);
        var counting = await Counting.StartAsync(world, sale);
        await counting.CountAsync(9);

        Assert.Equal("StockTake.LotTaken", (await Counting.TryStartAsync(world, sale, true)).Refusal?.Key);
        await Assert.ThrowsAsync<DbUpdateException>(() => world.WriteAsync(db => db.StockTakes.Add(
            StockTake.Start(sale.Product.CooperativeId, new("", true, 10), [(sale.Lot.Id, 10)], new(world.Clock.Now(), Account.System)).Value)));
        Assert.Null((await counting.EndAsync(isRejected: true)).Refusal);

        Assert.Equal((10, 1), await world.StockAsync(sale.Lot));
        Assert.Equal("StockTake.Ended", (await counting.TryCountAsync(3, "late")).Refusal?.Key);
        Assert.Null((await Counting.TryStartAsync(world, sale, true)).Refusal);
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task D12_a_reason_fits_the_side_of_the_difference(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 50, ordered: 1);
        var counting = await Counting.StartAsync(world, sale);
        await counting.CountAsync(52);

        Assert.Equal("StockTake.ReasonMissing", (await counting.ApproveAsync(null)).Refusal?.Key);
        Assert.Equal("StockTake.ReasonIsForLess", (await counting.ApproveAsync(StockReason.Theft)).Refusal?.Key);
        Assert.Null((await counting.ApproveAsync(StockReason.Found)).Refusal);
        Assert.Equal("StockTake.LineDecided", (await counting.ApproveAsync(StockReason.Found)).Refusal?.Key);

        Assert.Equal((52, 1), await world.StockAsync(sale.Lot));
        await world.AuditAsync();
    }

    /// <summary>Whatever happens between counting and deciding, the book ends at what really stands there.</summary>
    [DatabaseTheory]
    public async Task D12_interleaved_with_sales_the_book_ends_at_the_shelf(DatabaseEngine engine)
    {
        foreach (var seed in Enumerable.Range(1, 6))
        {
            await using var world = await TestWorld.OpenAsync(engine);
            var random = new Random(seed);
            var sale = await Sale.OpenAsync(world, units: 200, ordered: 1);
            var shelf = 200L + random.Next(-9, 10);
            var counting = await Counting.StartAsync(world, sale, countsPacked: seed % 2 == 0);
            var packed = new Queue<CooperativeOrder>();
            for (var step = 0; step < 14; step++)
            {
                if (random.Next(3) == 0)
                    await counting.CountAsync(shelf - (counting.CountsPacked ? 0 : packed.Sum(part => part.Lines[0].Units)), $"c{step}");
                if (random.Next(2) == 0)
                {
                    packed.Enqueue((await sale.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (sale.Product, random.Next(1, 5))))[0]);
                    await sale.Trade.PackAsync(sale.Staff, packed.Last());
                }
                else if (packed.TryDequeue(out var part))
                {
                    await sale.Trade.DispatchAsync(sale.Staff, part);
                    shelf -= part.Lines[0].Units;
                }
            }

            await counting.CountAsync(shelf - (counting.CountsPacked ? 0 : packed.Sum(part => part.Lines[0].Units)), "last");
            while (packed.TryDequeue(out var part))
            {
                await sale.Trade.DispatchAsync(sale.Staff, part);
                shelf -= part.Lines[0].Units;
            }

            var off = (await counting.SheetAsync()).Lines[0].Variance;
            Assert.Null((await counting.ApproveAsync(off switch { 0 => null, > 0 => StockReason.Found, _ => StockReason.Loss })).Refusal);
            Assert.Equal((seed, shelf), (seed, (await world.StockAsync(sale.Lot)).OnHand));
            Assert.Null((await counting.EndAsync(isRejected: false)).Refusal);
            await world.AuditAsync();
        }
    }

    /// <summary>A stock take of the one lot of a sale.</summary>
    private sealed class Counting
    {
        private readonly TestWorld _world;
        private readonly Sale _sale;
        private readonly Id<StockTake> _take;
        private readonly Id<StockTakeLine> _line;

        private Counting(TestWorld world, Sale sale, Id<StockTake> take, Id<StockTakeLine> line) => (_world, _sale, _take, _line) = (world, sale, take, line);

        public bool CountsPacked { get; private init; }

        private Id<Cooperative> Cooperative => _sale.Product.CooperativeId;

        public static async Task<Counting> StartAsync(TestWorld world, Sale sale, bool countsPacked = true)
        {
            var take = (await TryStartAsync(world, sale, countsPacked)).Value;
            var line = await world.ReadAsync(db => db.Set<StockTakeLine>().Where(row => row.LotId == sale.Lot.Id).Select(row => row.Id).SingleAsync());
            return new(world, sale, take, line) { CountsPacked = countsPacked };
        }

        public static Task<Outcome<Id<StockTake>>> TryStartAsync(TestWorld world, Sale sale, bool countsPacked) =>
            world.AskAsync<StartStockTake, Outcome<Id<StockTake>>>(start =>
                start.RunAsync(new(sale.Staff, sale.Product.CooperativeId, "", countsPacked, RecountPercent: 10), default));

        public async Task CountAsync(long units, string operation = "one", Visitor? by = null) =>
            Assert.Null((await TryCountAsync(units, operation, by)).Refusal);

        public Task<Outcome> TryCountAsync(long units, string operation, Visitor? by = null)
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
            return _world.AskAsync<CountLot, Outcome>(count => count.RunAsync(new(by ?? _sale.Staff, Cooperative, _take, _line, operation, units), default));
        }

        public Task<Outcome> ApproveAsync(StockReason? reason) => _world.AskAsync<ApproveCount, Outcome>(approve =>
            approve.RunAsync(new(_sale.Staff, Cooperative, _take, _line, reason), default));

        public Task<Outcome> EndAsync(bool isRejected) => _world.AskAsync<EndStockTake, Outcome>(end =>
            end.RunAsync(new(_sale.Staff, Cooperative, _take, isRejected), default));

        public async Task<StockTakeSheet.View> SheetAsync() => (await _world.AskAsync<StockTakeSheet, StockTakeSheet.View?>(sheets =>
            sheets.FindAsync(_sale.Staff, Cooperative, _take, default)))!;

        public async Task<Visitor> HelperAsync()
        {
            var cooperative = await _world.ReadAsync(db => db.Cooperatives.SingleAsync(row => row.Id == Cooperative));
            return await _world.Given.StaffAsync(cooperative, StaffPosition.Helper);
        }
    }
}
