using System.Diagnostics;
using System.Globalization;
using System.Text;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using static Marketplace.Tests.Catalog.ImportOfTest;
using static Marketplace.Tests.Catalog.ProductFileOfTest;

namespace Marketplace.Tests.Catalog;

/// <summary>features.md D10, A12: import with preview, per-row errors kept, retry, undo.</summary>
public sealed class ImportTests(ITestOutputHelper output)
{
    [DatabaseTheory]
    public async Task D10_shows_what_would_happen_and_writes_only_after_a_yes(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        await import.DoneAsync(Header, Couscous, Row(2));

        var view = await import.CheckedAsync(Header, Couscous, Row(2, price: "31"), Row(3), Row(4, price: "0"));

        Assert.Equal((1, 1, 1, 1, 0, 0), Counts(view));
        Assert.Equal([(5, "Product.PriceNotPositive", "Price")], view.Failed.Select(row => (row.Line, row.Refusals[0].Key, row.Refusals[0].Field)));
        Assert.Equal(2, await world.ReadAsync(db => db.Products.CountAsync()));
        Assert.Null((await import.ConfirmAsync(view.Id)).Refusal);
        await import.RunJobsAsync();
        Assert.Equal((0, 0, 1, 1, 1, 1), Counts(await import.ViewAsync(view.Id)));
        Assert.Equal([3_100, 3_000, 3_000], await world.ReadAsync(db => db.Products.OrderBy(p => p.Sku).Select(p => p.Price.Centimes).ToListAsync()));
    }

    [DatabaseTheory]
    public async Task D10_five_hundred_rows_with_thirty_seven_bad_ones_are_written_but_for_those(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        string[] lines = [Header, .. Enumerable.Range(1, 500).Select(n => Row(n, price: n <= 37 ? "0" : "30"))];
        var watch = Stopwatch.StartNew();

        var done = await import.DoneAsync(lines);
        output.WriteLine($"{engine}: 500 rows checked and written in {watch.ElapsedMilliseconds} ms");

        Assert.Equal((0, 0, 0, 37, 463, 0), Counts(done));
        Assert.Equal((0, 0, 463, 37, 0, 0), Counts(await import.CheckedAsync(lines)));
    }

    [DatabaseTheory]
    public async Task D10_a_code_that_stands_twice_fails_in_both_rows_however_far_apart(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);

        var view = await import.CheckedAsync([Header, .. Enumerable.Range(1, 250).Select(n => Row(n)), Row(1), Row(250)]);

        Assert.Equal((248, 0, 0, 4, 0, 0), Counts(view));
        Assert.Equal([2, 251, 252, 253], view.Failed.Select(row => row.Line));
        Assert.All(view.Failed, row => Assert.Equal("Import.SkuTwice", row.Refusals[0].Key));
    }

    [DatabaseTheory]
    public async Task D10_all_or_nothing_writes_nothing_with_one_bad_row(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);

        var view = await import.CheckAsync((await import.StartAsync(Header, Couscous, Row(2, price: "0"))).Value, allOrNothing: true);
        Assert.Equal("Import.AllOrNothingHasErrors", (await import.ConfirmAsync(view.Id)).Refusal?.Key);
        var good = await import.CheckAsync((await import.StartAsync(Header, Couscous, Row(2))).Value, allOrNothing: true);
        await import.DoneAsync(Header, Row(2).Replace(",kg,1,", ",piece,1,", StringComparison.Ordinal));
        Assert.Null((await import.ConfirmAsync(good.Id)).Refusal);
        await import.RunJobsAsync();

        // the second row failed while it was written: the first is not there either
        Assert.Equal(ImportState.Stopped, (await import.ViewAsync(good.Id)).State);
        Assert.Equal("Import.ChangedSinceChecked", Assert.Single((await import.ViewAsync(good.Id)).Failed).Refusals[0].Key);
        Assert.Equal(["CWH-0002"], await world.ReadAsync(db => db.Products.Select(p => p.Sku).ToListAsync()));
    }

    [DatabaseTheory]
    public async Task D10_an_import_is_taken_back_where_nothing_changed_since(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        await import.DoneAsync(Header, Row(1), Row(2));
        var second = await import.DoneAsync(Header, Row(1, price: "40"), Row(2, price: "50"), Row(3));
        await import.DoneAsync(Header, Row(2, price: "55"));

        var back = await import.ViewAsync((await import.UndoAsync(second.Id)).Value);
        await import.RunJobsAsync();

        Assert.Equal((0, 0, 0, 1, 0, 2), Counts(await import.ViewAsync(back.Id)));
        Assert.Equal("Import.ChangedSince", Assert.Single((await import.ViewAsync(back.Id)).Failed).Refusals[0].Key);
        Assert.Equal([("CWH-0001", 3_000), ("CWH-0002", 5_500)], (await world.ReadAsync(db =>
            db.Products.OrderBy(p => p.Sku).ToListAsync())).Select(p => (p.Sku, p.Price.Centimes)));
        Assert.Equal("Import.TooLateToUndo", (await import.UndoAsync(second.Id)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task D10_a_day_later_nothing_is_taken_back(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        var done = await import.DoneAsync(Header, Couscous);
        world.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal("Import.TooLateToUndo", (await import.UndoAsync(done.Id)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task D10_only_rows_that_failed_are_tried_again(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        await import.DoneAsync(Header, Row(2).Replace(",kg,", ",piece,", StringComparison.Ordinal));
        var done = await import.DoneAsync(Header, Row(1), Row(2));
        Assert.Equal((0, 0, 0, 1, 1, 0), Counts(done));
        await world.AskAsync<MarketplaceDb, int>(db => db.Products.Where(p => p.Sku == "CWH-0002").ExecuteDeleteAsync());

        Assert.Null((await import.RetryAsync(done.Id)).Refusal);
        await import.RunJobsAsync();

        Assert.Equal((1, 0, 0, 0, 1, 0), Counts(await import.ViewAsync(done.Id)));
        Assert.Equal(ImportState.Checked, (await import.ViewAsync(done.Id)).State);
    }

    [DatabaseTheory]
    public async Task A12_lots_with_their_dates_arrive_with_their_products_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        const string header = $"{Header},lot_code,lot_units,lot_made_on,lot_best_before,lot_cost";
        string[] lines = [header, $"{Row(1)},L-1,12,01/05/2026,46387,\"12,50\"", $"{Row(2)},L-2,5,01/05/2026,31/05/2026,1", $"{Row(3)},L-3,-5,01/05/2026,,1"];

        var done = await import.DoneAsync(lines);

        Assert.Equal((0, 0, 0, 2, 1, 0), Counts(done));
        Assert.Equal(["Import.LotExpired", "Quantity.Unreadable"], done.Failed.Select(row => row.Refusals[0].Key));
        var lot = await world.ReadAsync(db => db.Lots.SingleAsync());
        Assert.Equal(("L-1", 12, new DateOnly(2026, 12, 31), 1_250), (lot.Code, lot.UnitsOnHand, lot.BestBefore, lot.UnitCost.Centimes));
        Assert.Equal((0, 0, 1, 2, 0, 0), Counts(await import.CheckedAsync(lines)));
        await import.UndoAsync(done.Id);
        await import.RunJobsAsync();
        Assert.Equal(0, await world.ReadAsync(db => db.Lots.Select(row => row.UnitsOnHand).SingleAsync()));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task BAD70_nobody_else_sees_an_import(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        var id = (await import.StartAsync(Header, Couscous)).Value;
        var stranger = await world.Given.StaffAsync(await world.Given.CooperativeAsync("AZR"));

        Assert.Null(await import.ViewAsync(id, stranger));
    }

    /// <summary>Twenty thousand rows; counts bytes that stay reachable while they pass.</summary>
    [DatabaseTheory]
    public async Task D10_twenty_thousand_rows_pass_without_being_held(DatabaseEngine engine)
    {
        if (Environment.GetEnvironmentVariable("MARKETPLACE_LONG") is null)
            return;
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 20_000).Select(n => Row(n)).Prepend(Header)));
        var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalMemory(true));

        var id = (await import.StartAsync(bytes)).Value;
        var view = await import.CheckAsync(id);
        Assert.Null((await import.ConfirmAsync(view.Id)).Refusal);
        await import.RunJobsAsync();

        output.WriteLine($"{engine}: 20,000 rows in {watch.Elapsed.TotalSeconds:0.0} s, {(GC.GetTotalMemory(true) - before) / 1_000_000} MB more than before");
        Assert.Equal((0, 0, 0, 0, 20_000, 0), Counts(await import.ViewAsync(id)));
        Assert.True(GC.GetTotalMemory(true) - before < 60_000_000);
    }

    private static string Row(int number, string price = "30.00") =>
        string.Create(CultureInfo.InvariantCulture, $"CWH-{number:0000},couscous,Couscous {number},كسكس,kg,1,{price},Blé,À la main,Au sec");
}
