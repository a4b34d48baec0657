using System.Diagnostics;
using System.Globalization;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Marketplace.Tests.Seed;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Marketplace.Tests.Orders;

/// <summary>The list of a lot's buyers stays one look-up however many parcels there are: under 2 s at 100,000 lines.</summary>
public sealed class RecallListTests(ITestOutputHelper output)
{
    [Fact]
    public Task The_list_of_buyers_is_found_through_the_index_of_lots() => ListAsync(2_000);

    [LongFact]
    public async Task The_list_of_buyers_takes_less_than_two_seconds_at_100_000_lines() =>
        Assert.InRange(await ListAsync(100_000), TimeSpan.Zero, TimeSpan.FromSeconds(2));

    private async Task<TimeSpan> ListAsync(int lines)
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 1);
        await sale.Trade.FulfilAsync(sale.Staff, sale.Part);
        // The same number of parcels of another lot, among which those of this one are to be found.
        await Sale.OpenAsync(world, units: 10, ordered: 1);
        await world.AskAsync<MarketplaceDb, int>(db => RepeatAsync(db, lines - 1));

        var plan = await world.AskAsync<LotBuyers, IReadOnlyList<string>>(buyers =>
            PlanAsync(buyers.Parcels(sale.Product.CooperativeId, sale.Lot.Id, default)));
        await FindAsync(world, sale);
        var watch = Stopwatch.StartNew();
        var found = await FindAsync(world, sale);
        watch.Stop();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines} lines: {watch.ElapsedMilliseconds} ms"));
        output.WriteLine(string.Join('\n', plan));
        Assert.Equal(lines, found);
        Assert.Contains(plan, step => step.Contains("LotId_ShipmentId", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        return watch.Elapsed;
    }

    private static Task<int> FindAsync(TestWorld world, Sale sale) => world.AskAsync<LotBuyers, int>(async buyers =>
        (await buyers.FindAllAsync(sale.Staff, sale.Product.CooperativeId, sale.Lot.Id, default))!.Count);

    private static async Task<IReadOnlyList<string>> PlanAsync(IQueryable<LotBuyers.Row> rows)
    {
        await using var command = rows.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await command.Connection!.OpenAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return steps;
    }

    /// <summary>Repeats every order with its parcel so many times, under other keys and numbers.</summary>
    private static async Task<int> RepeatAsync(MarketplaceDb db, int times)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        await CopyAsync<Order>(db, times, ["Id", "CartId"], ["Number", "Token"]);
        await CopyAsync<CooperativeOrder>(db, times, ["Id", "OrderId"], ["Number"]);
        await CopyAsync<OrderLine>(db, times, ["Id", "CooperativeOrderId"], []);
        await CopyAsync<Shipment>(db, times, ["Id", "CooperativeOrderId"], []);
        await CopyAsync<ShipmentLine>(db, times, ["Id", "ShipmentId", "OrderLineId"], []);
        return await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static Task<int> CopyAsync<T>(MarketplaceDb db, int times, string[] keys, string[] numbers)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = type.GetTableMappings().Single().Table.Columns.Select(column => column.Name).ToList();
        var values = columns.Select(column =>
            keys.Contains(column) ? $"\"{column}\" + n * 1000" : numbers.Contains(column) ? $"\"{column}\" || '-' || n" : $"\"{column}\"");
        var sql = string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO "{type.GetTableName()}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            WITH RECURSIVE times(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < {times})
            SELECT {string.Join(", ", values)} FROM "{type.GetTableName()}", times
            """);
        return db.Database.ExecuteSqlRawAsync(sql);
    }
}
