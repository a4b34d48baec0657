using System.Text;
using Marketplace.Application.Catalog.Imports;
using Marketplace.Application.Database;
using Marketplace.Tests.Database;
using static Marketplace.Tests.Catalog.ImportOfTest;
using static Marketplace.Tests.Catalog.ProductFileOfTest;

namespace Marketplace.Tests.Catalog;

/// <summary>What a cooperative takes home comes back as it was (BAD-66, BAD-70).</summary>
public sealed class ExportTests
{
    [DatabaseTheory]
    public async Task BAD66_an_export_runs_nowhere_and_imported_again_changes_nothing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        await import.DoneAsync(Header, Couscous.Replace(",Couscous,", ",'=cmd|x,", StringComparison.Ordinal).Replace("Au sec", "\"-5 °C; à l'abri\"", StringComparison.Ordinal));

        foreach (var workbook in (bool[])[false, true])
        {
            using var file = new MemoryStream();
            await using (var to = workbook ? SheetWriter.Workbook(file, rightToLeft: false) : SheetWriter.Csv(file))
                Assert.True(await world.AskAsync<CatalogTables, bool>(tables => tables.WriteProductsAsync(import.President, import.President.Cooperatives.Keys.First(), to, default)));

            if (!workbook)
                Assert.Contains(";'=cmd|x;", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
            Assert.Equal((0, 0, 1, 0, 0, 0), Counts(await import.CheckedAsync(file.ToArray())));
        }
    }

    [DatabaseTheory]
    public async Task BAD70_nobody_else_takes_it(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var import = await InAsync(world);
        var stranger = await world.Given.StaffAsync(await world.Given.CooperativeAsync("AZR"));
        using var file = new MemoryStream();
        await using var to = SheetWriter.Csv(file);

        Assert.False(await world.AskAsync<CatalogTables, bool>(tables => tables.WriteLotsAsync(stranger, import.President.Cooperatives.Keys.First(), to, default)));
    }
}
