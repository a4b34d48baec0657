using System.Text;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Tests.Catalog.ProductFileOfTest;

namespace Marketplace.Tests.Catalog;

public sealed class ImportProductsTests
{
    [DatabaseTheory]
    public async Task Takes_the_good_rows_and_tells_of_the_others_by_line_field_and_reason(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);

        var report = (await file.ImportAsync(
            Header, Couscous, "CWH-2,nowhere,Couscous,كسكس,kg,1,30.00,Blé,Main", "CWH-3,couscous,Couscous,كسكس,kg,1,0,Blé,Main")).Value;

        Assert.Equal((3, 1, 0, 0), (report.Rows, report.Created, report.Changed, report.Unchanged));
        Assert.Equal([(3, "CWH-2"), (4, "CWH-3")], report.Refused.Select(row => (row.Line, row.Sku)));
        Assert.Equal(["Product.CategoryUnknown", "Product.PriceNotPositive"], report.Refused.Select(row => row.Refusals[0].Key));
        Assert.Equal(["Category", "Price"], report.Refused.Select(row => row.Refusals[0].Field));
    }

    [DatabaseTheory]
    public async Task INV37_the_same_file_again_changes_nothing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);
        await file.ImportAsync(Header, Couscous);
        var version = await VersionAsync(world);

        var again = (await file.ImportAsync(Header, Couscous)).Value;

        Assert.Equal((1, 0, 0, 1), (again.Rows, again.Created, again.Changed, again.Unchanged));
        Assert.Equal(version, await VersionAsync(world));
    }

    [DatabaseTheory]
    public async Task A_changed_row_changes_its_product_and_no_other(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);
        var other = Couscous.Replace("CWH-1", "CWH-2", StringComparison.Ordinal);
        await file.ImportAsync(Header, Couscous, other);

        var report = (await file.ImportAsync(Header, Couscous.Replace("30.00", "32,50", StringComparison.Ordinal).Replace("32,50", "\"32,50\"", StringComparison.Ordinal), other)).Value;

        Assert.Equal((2, 0, 1, 1), (report.Rows, report.Created, report.Changed, report.Unchanged));
        Assert.Equal([3_250, 3_000], await world.ReadAsync(db => db.Products.OrderBy(p => p.Sku).Select(p => p.Price.Centimes).ToListAsync()));
    }

    [DatabaseTheory]
    public async Task BAD19_BAD21_every_wrong_cell_of_a_row_is_told(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);

        Assert.Equal([("Product.PriceNotPositive", "Price")], await file.RefusedAsync("A,couscous,C,ك,kg,1,0,Blé,Main"));
        Assert.Equal([("Money.Negative", "Price")], await file.RefusedAsync("A,couscous,C,ك,kg,1,-5,Blé,Main"));
        Assert.Equal([("Money.Ambiguous", "Price")], await file.RefusedAsync("A,couscous,C,ك,kg,1,\"12,500\",Blé,Main"));
        Assert.Equal([("Product.PriceTooHigh", "Price")], await file.RefusedAsync("A,couscous,C,ك,kg,1,9000000,Blé,Main"));
        Assert.Equal([("Product.UnitUnknown", "Unit")], await file.RefusedAsync("A,couscous,C,ك,barrel,1,30,Blé,Main"));
        Assert.Equal([("Quantity.Unreadable", "NetQuantity")], await file.RefusedAsync("A,couscous,C,ك,g,1e9,30,Blé,Main"));
        Assert.Equal([("Quantity.TooSmall", "NetQuantity")], await file.RefusedAsync("A,couscous,C,ك,g,0,30,Blé,Main"));
        Assert.Equal([("Product.SkuMissing", "Sku")], await file.RefusedAsync(",couscous,C,ك,kg,1,30,Blé,Main"));
        Assert.Equal([("Product.NameMissing", "NameFr")], await file.RefusedAsync("A,couscous,,,kg,1,30,Blé,Main"));
        Assert.Equal(
            [("Product.CategoryUnknown", "Category"), ("Money.Unreadable", "Price"), ("Product.UnitUnknown", "Unit")],
            await file.RefusedAsync("A,x,C,ك,x,1,x,Blé,Main"));
    }

    [DatabaseTheory]
    public async Task BAD05_BAD09_BAD12_texts_go_through_the_rules_of_texts(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);

        Assert.Equal([("Text.Control", "NameFr")], await file.RefusedAsync("A,couscous,C\u0001,ك,kg,1,30,Blé,Main"));
        Assert.Equal([("Text.TooManyMarks", "NameFr")], await file.RefusedAsync($"A,couscous,C{new string('\u0301', 20)},ك,kg,1,30,Blé,Main"));
        Assert.Equal([("Text.TooLong", "NameAr")], await file.RefusedAsync($"A,couscous,C,{new string('ك', 121)},kg,1,30,Blé,Main"));
    }

    [DatabaseTheory]
    public async Task BAD64_separators_quotes_and_line_breaks_of_spreadsheets_are_understood(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);

        var report = (await file.ImportAsync(
            "\uFEFF" + Header.Replace(',', ';') + ";description_fr", "", "A;couscous;\"Le \"\"bon\"\" couscous\";كسكس;kg;1,5;30,00;Blé;Main;Au sec;\"Deux\nlignes\"", ";;;;;;;;;",
            "B;couscous;B;ب;kg;0;30,00;Blé;Main;;")).Value;

        Assert.Equal((2, 1), (report.Rows, report.Created));
        Assert.Equal(6, Assert.Single(report.Refused).Line);
        var product = await world.ReadAsync(db => db.Products.SingleAsync());
        Assert.Equal(("Le \"bon\" couscous", "Deux\nlignes", 1_500), (product.Name.Fr, product.Description.Fr, product.NetQuantity));
    }

    [DatabaseTheory]
    public async Task BAD65_letters_that_are_not_utf8_are_refused_not_guessed(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);
        var lines = $"{Header}\n{Couscous}";

        Assert.Equal("Import.NotUtf8", (await file.ImportAsync(Encoding.Latin1.GetBytes(lines))).Refusal?.Key);
        Assert.Equal(1, (await file.ImportAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(lines)])).Value.Created);
    }

    [DatabaseTheory]
    public async Task BAD67_arabic_digits_are_read_and_damaged_codes_are_refused(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);

        await file.ImportAsync(Header, "A,couscous,C,ك,كغ,١,٣٠٫٥٠,Blé,Main");

        Assert.Equal(3_050, await world.ReadAsync(db => db.Products.Select(p => p.Price.Centimes).SingleAsync()));
        Assert.Equal([("Import.CodeDamaged", "Sku")], await file.RefusedAsync("6.11E+12,couscous,C,ك,kg,1,30,Blé,Main"));
    }

    [DatabaseTheory]
    public async Task BAD68_columns_missing_or_doubled_refuse_the_file_and_doubled_codes_their_rows(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);

        Assert.Equal(("Import.ColumnMissing", "price"), Refused(await file.ImportAsync("sku,category,name_fr,name_ar,unit,net_quantity", "A,couscous,C,ك,kg,1")));
        Assert.Equal(("Import.ColumnTwice", "sku"), Refused(await file.ImportAsync($"{Header},SKU", $"{Couscous},B")));
        Assert.Equal(("Import.ColumnMissing", "sku"), Refused(await file.ImportAsync("")));
        var twice = (await file.ImportAsync(Header, Couscous, Couscous.ToLowerInvariant())).Value;
        Assert.Equal(["Import.SkuTwice", "Import.SkuTwice"], twice.Refused.Select(row => row.Refusals[0].Key));
    }

    [DatabaseTheory]
    public async Task BAD68_a_row_of_another_cooperative_is_refused_and_its_products_stay_untouched(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);
        var other = await InAsync(world, "AZI");
        await other.ImportAsync(Header, Couscous);

        var report = (await file.ImportAsync($"{Header},cooperative", $"{Couscous},", "X-1,couscous,C,ك,kg,1,1,Blé,Main,Au sec,azi")).Value;

        Assert.Equal("Import.OtherCooperative", Assert.Single(report.Refused).Refusals[0].Key);
        Assert.Equal(1, report.Created);
        Assert.Equal(2, await world.ReadAsync(db => db.Products.CountAsync(p => p.Sku == "CWH-1")));
    }

    [DatabaseTheory]
    public async Task BAD68_five_hundred_rows_with_thirty_seven_wrong_add_up(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);
        var rows = Enumerable.Range(1, 500).Select(n => $"R-{n},couscous,C {n},ك {n},kg,1,{(n <= 37 ? "x" : "30")},Blé,Main");

        var report = (await file.ImportAsync([Header, .. rows])).Value;

        Assert.Equal((500, 463, 37), (report.Rows, report.Created, report.Refused.Count));
        Assert.Equal(463, await world.ReadAsync(db => db.Products.CountAsync()));
    }

    [DatabaseTheory]
    public async Task A_product_on_sale_is_never_made_incomplete(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);
        await file.ImportAsync(Header, Couscous);
        await file.PublishAsync();

        var refused = await file.RefusedAsync(Couscous.Replace("كسكس", "", StringComparison.Ordinal));

        Assert.Equal([("Product.NameNeedsBothLanguages", "NameAr")], refused);
        Assert.Equal(ProductStatus.Published, await world.ReadAsync(db => db.Products.Select(p => p.Status).SingleAsync()));
    }

    [DatabaseTheory]
    public async Task The_unit_of_a_product_never_changes(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);
        await file.ImportAsync(Header, Couscous);

        Assert.Equal([("Import.UnitChanged", "Unit")], await file.RefusedAsync(Couscous.Replace(",kg,", ",l,", StringComparison.Ordinal)));
    }

    [DatabaseTheory]
    public async Task Only_who_runs_the_cooperative_may_import(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var file = await InAsync(world);
        var stranger = await world.Given.StaffAsync(await world.Given.CooperativeAsync("AZI"));

        var outcome = await world.AskAsync<ImportProducts, Outcome<ImportProducts.Report>>(
            import => import.RunAsync(new(stranger, file.Cooperative.Id, Stream.Null), default));

        Assert.Equal(Refusal.NotFound, outcome.Refusal);
    }

    private static (string, object) Refused<T>(Outcome<T> outcome) => (outcome.Refusal!.Key, outcome.Refusal.Values[0]);

    private static Task<long> VersionAsync(TestWorld world) =>
        world.ReadAsync(db => db.Products.Select(product => EF.Property<long>(product, "Version")).SingleAsync());
}
