using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Database.Providers;
using Marketplace.Tests.Database;
using Marketplace.Tests.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Audit;

public sealed class AuditorTests
{
    [DatabaseTheory]
    public async Task Finds_nothing_in_an_empty_database(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);

        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task Finds_nothing_in_three_months_of_sales_and_shares(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();
        await honey.JuneAsync();
        await honey.ApprovedAsync(HoneyCooperative.June);

        await world.AuditAsync();
    }

    [Fact]
    public void Asks_questions_that_every_engine_understands()
    {
        MarketplaceDb[] siblings =
        [
            new SqliteMarketplaceDb(new DbContextOptionsBuilder<SqliteMarketplaceDb>().UseSqlite("Data Source=none.db").Options),
            new SqlServerMarketplaceDb(new DbContextOptionsBuilder<SqlServerMarketplaceDb>().UseSqlServer("Server=none").Options),
            new PostgreSqlMarketplaceDb(new DbContextOptionsBuilder<PostgreSqlMarketplaceDb>().UseNpgsql("Host=none").Options),
        ];
        foreach (var db in siblings)
        {
            using (db)
            {
                foreach (var check in Auditor.Checks)
                    Assert.StartsWith("SELECT", check.Offending(db).Take(Auditor.SubjectsMax).ToQueryString().Split('\n').First(line => !line.StartsWith("DECLARE", StringComparison.Ordinal) && !line.StartsWith('.') && !line.StartsWith("--", StringComparison.Ordinal) && line.Trim().Length > 0), StringComparison.Ordinal);
            }
        }
    }
}
