using Marketplace.Application.Database;
using Marketplace.Application.Database.Providers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Database;

public sealed class MigrationTests
{
    [Fact]
    public void No_engine_lacks_a_migration()
    {
        foreach (var db in Siblings())
        {
            using (db)
                Assert.False(db.Database.HasPendingModelChanges(), db.GetType().Name);
        }
    }

    [Fact]
    public void The_three_engines_have_the_same_migrations()
    {
        var names = Siblings().Select(db =>
        {
            using (db)
                return db.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]).ToList();
        }).ToList();

        Assert.NotEmpty(names[0]);
        Assert.All(names, list => Assert.Equal(names[0], list));
    }

    [DatabaseTheory]
    public async Task A_migrated_database_opens_and_is_empty(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);

        Assert.False(await world.ReadAsync(db => db.Cooperatives.AnyAsync()));
    }

    [DatabaseTheory]
    public async Task The_builders_make_a_jar_that_can_be_sold(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Domain.Common.Money.OfDirhams(95));

        var lot = await world.Given.LotAsync(product, units: 20);

        Assert.Equal(20, await world.ReadAsync(db => db.Lots.Where(row => row.Id == lot.Id).Select(row => row.UnitsOnHand).SingleAsync()));
        Assert.Equal(9_500, await world.ReadAsync(db => db.Products.SumAsync(row => row.Price.Centimes)));
    }

    private static IEnumerable<MarketplaceDb> Siblings() =>
    [
        new SqliteMarketplaceDb(new DbContextOptionsBuilder<SqliteMarketplaceDb>().UseSqlite("Data Source=none.db").Options),
        new SqlServerMarketplaceDb(new DbContextOptionsBuilder<SqlServerMarketplaceDb>().UseSqlServer("Server=none").Options),
        new PostgreSqlMarketplaceDb(new DbContextOptionsBuilder<PostgreSqlMarketplaceDb>().UseNpgsql("Host=none").Options),
    ];
}
