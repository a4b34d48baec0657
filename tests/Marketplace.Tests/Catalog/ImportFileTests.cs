using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Application.Catalog.Imports;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Tests.Catalog.ImportOfTest;
using static Marketplace.Tests.Catalog.ProductFileOfTest;

namespace Marketplace.Tests.Catalog;

/// <summary>Files as people and as attackers send them (BAD-64 to BAD-68, reliability.md 9.5 and 9.6).</summary>
public sealed class ImportFileTests
{
    private const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private static readonly string[] French = ["Code", "Rayon", "Nom", "Nom (arabe)", "Unité", "Quantité nette", "Prix (DH)", "attribute.grain", "attribute.rolling", "Conservation"];

    [Theory]
    [InlineData(";", "utf-8")]
    [InlineData(",", "utf-8-bom")]
    [InlineData("\t", "utf-8")]
    [InlineData(";", "utf-16")]
    [InlineData(";", "windows-1252")]
    public async Task BAD64_BAD65_separator_and_encoding_are_found(string separator, string encoding)
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var import = await InAsync(world);
        string[] cells = ["C-1", "couscous", "Couscous « été »", encoding is "windows-1252" ? "Kuskus" : "كسكس", "kg", "1", encoding is "windows-1252" ? "30" : "٣٠", "Blé", "À la main", "Au sec"];
        var text = $"{string.Join(separator, French)}\r\n{string.Join(separator, cells)}\r\n\r\n";

        var view = await import.CheckedAsync(Bytes(text, encoding));

        Assert.Equal((1, 0, 0, 0, 0, 0), Counts(view));
        Assert.Equal(["sku", "category", "name_fr", "name_ar", "unit", "net_quantity", "price", "attribute.grain", "attribute.rolling", "storage_fr"], view.Columns.Select(column => column.Meaning));
        Assert.Equal("Couscous « été »", view.Columns[2].Samples[0]);
    }

    [Fact]
    public async Task BAD65_an_older_Arabic_file_is_read_anew_once_a_person_says_so()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var import = await InAsync(world);
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes($"{Header}\r\nC-1,couscous,Couscous,كسكس بلدي,kg,1,30,Ble,Main,Sec");
        var id = (await import.StartAsync(bytes)).Value;
        Assert.NotEqual("كسكس بلدي", (await import.ViewAsync(id)).Columns[3].Samples[0]);

        var view = await import.CheckAsync(id, encoding: "windows-1256");
        await import.ConfirmAsync(id);
        await import.RunJobsAsync();

        Assert.Equal("كسكس بلدي", view.Columns[3].Samples[0]);
        Assert.Equal("كسكس بلدي", await world.ReadAsync(db => db.Products.Select(p => p.Name.Ar).SingleAsync()));
    }

    [Fact]
    public async Task A_workbook_is_read_like_a_table_of_text()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var import = await InAsync(world);
        using var file = new MemoryStream();
        await using (var to = SheetWriter.Workbook(file, rightToLeft: true))
        {
            await to.WriteAsync(Header.Split(','));
            await to.WriteAsync(Couscous.Split(','));
        }

        Assert.Equal((1, 0, 0, 0, 0, 0), Counts(await import.CheckedAsync(file.ToArray())));
    }

    [Fact]
    public async Task BAD67_numbers_of_a_workbook_come_as_they_are_seen()
    {
        var rows = await RowsAsync(Workbook(("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>A</t></si><si><r><t>B</t></r><r><t>C</t></r></si></sst>"), ("xl/worksheets/sheet1.xml", Filled(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row><row r=\"5\"><c r=\"B5\"><v>30.100000000000001</v></c><c><v>6.111234567890E+12</v></c></row>"))));

        Assert.Equal([(1, "A||BC"), (5, "|30.1|6111234567890")], rows.Select(row => (row.Line, string.Join('|', row.Cells))));
    }

    [Theory]
    [InlineData("<row><c><f>HYPERLINK(\"x\")</f><v>1</v></c></row>", "Import.Formula")]
    [InlineData("<row><c t=\"e\"><v>#REF!</v></c></row>", "Import.CellError")]
    [InlineData("<row><c t=\"s\"><v>99</v></c></row>", "Import.CellError")]
    [InlineData("<row><c r=\"ZZZ1\"><v>1</v></c></row>", "Import.TooManyColumns")]
    public async Task BAD68_a_cell_that_is_no_plain_value_fails_its_row(string row, string refusal) =>
        Assert.Equal(refusal, (await RowsAsync(Workbook(("xl/worksheets/sheet1.xml", Filled(row)))))[0].WithinLimits().Refusal?.Key);

    [Fact]
    public async Task BAD68_a_hostile_workbook_is_refused_with_its_sentence()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var import = await InAsync(world);
        async Task<string?> Refused(byte[] bytes) => (await import.StartAsync(bytes, "x.xlsx")).Refusal?.Key;

        Assert.Equal("Import.WorkbookUnpacksTooMuch", await Refused(Workbook(("xl/worksheets/sheet1.xml", Filled(new string(' ', 50_000_000))))));
        var texts = Workbook(("xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{Noise()}</sst>"), ("xl/worksheets/sheet1.xml", Filled("")));
        Assert.Equal("Import.WorkbookUnpacksTooMuch", await Refused(texts));
        Assert.Equal("Import.WorkbookBroken", await Refused(Lying(texts)));
        Assert.Equal("Import.WorkbookHasEntities", await Refused(Workbook(("xl/worksheets/sheet1.xml", $"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>{Filled("<row><c t=\"str\"><v>&e;</v></c></row>")}"))));
        Assert.Equal("Import.WorkbookHasMacros", await Refused(Workbook(("xl/vbaProject.bin", "x"), ("xl/worksheets/sheet1.xml", Filled("")))));
        Assert.Equal("Import.WorkbookBroken", await Refused(Workbook(("xl/worksheets/sheet1.xml", "<worksheet><row"))));
        Assert.Equal("Import.WorkbookBroken", await Refused(Workbook(("word/document.xml", "<x/>"))));
        Assert.Equal("Import.WorkbookBroken", await Refused([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]));
        Assert.Equal("Import.OldWorkbook", await Refused([0xD0, 0xCF, 0x11, 0xE0, 0, 0]));
        Assert.Equal("Import.NotATable", await Refused([0x89, 0x50, 0x4E, 0x47, 0, 0, 0]));
        Assert.Equal("Import.FileEmpty", await Refused([]));
        Assert.Equal("Import.FileEmpty", await Refused(Encoding.UTF8.GetBytes(Header)));
        Assert.Equal("Import.FileTooLarge", await Refused(new byte[15_000_001]));
        Assert.Equal("Import.RecordTooLong", await Refused(Encoding.UTF8.GetBytes($"{Header}\n\"{string.Join('\n', Enumerable.Repeat("never closed", 250_000))}")));
        Assert.Equal(0, await world.ReadAsync(db => db.ProductImports.CountAsync()));
    }

    [Fact]
    public async Task BAD66_BAD68_rows_that_cannot_be_used_are_kept_with_their_reason()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var import = await InAsync(world);

        var view = await import.CheckedAsync(
            Header, Couscous, $"A,couscous,=1+1,ك,kg,1,30,Blé,Main", $"B,couscous,{new string('x', 1_000_000)},ك,kg,1,30,Blé,Main,Sec",
            "6.11E+12,couscous,C,ك,kg,1,30,Blé,Main,Sec", "D,couscous,C,ك,kg,1,30,Blé,Main,Sec,surplus", "E,couscous,'=sum,ك,kg,1,30,Blé,Main,Sec");

        Assert.Equal((2, 0, 0, 4, 0, 0), Counts(view));
        Assert.Equal(["Import.Formula", "Import.CellTooLong", "Import.CodeDamaged", "Import.TooManyCells"], view.Failed.Select(row => row.Refusals[0].Key));
    }

    [Fact]
    public async Task D10_the_file_of_errors_is_the_file_with_the_reasons_and_touches_only_its_rows()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var import = await InAsync(world);
        var done = await import.DoneAsync(Header, Couscous, "C-2,couscous,C,ك,kg,1,0,Blé,Main,Sec");
        using var file = new MemoryStream();
        await using (var to = SheetWriter.Csv(file))
            Assert.True(await world.AskAsync<ImportTables, bool>(tables => tables.WriteFailedAsync(import.President, import.President.Cooperatives.Keys.First(), done.Id, refusal => refusal.Key, to, default)));

        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.Contains("C-2;couscous;C;ك;kg;1;0;Blé;Main;Sec;Prix: Product.PriceNotPositive", text, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0, 0, 0, 0), Counts(await import.CheckedAsync(Encoding.UTF8.GetBytes(text.Replace("kg;1;0", "kg;1;30", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData(Language.Fr, "Nom (arabe) [name_ar]")]
    [InlineData(Language.Ar, "الاسم (العربية) [name_ar]")]
    [InlineData(Language.En, "Name (Arabic) [name_ar]")]
    public async Task D10_a_template_speaks_the_readers_language_and_is_understood(Language language, string header)
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        await InAsync(world);
        using var file = new MemoryStream();
        await using (var to = SheetWriter.Csv(file))
            Assert.True(await world.AskAsync<ImportTables, bool>(tables => tables.WriteTemplateAsync("couscous", language, to, default)));

        var headers = Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').Split("\r\n")[0].Split(';');
        Assert.Contains(header, headers);
        Assert.DoesNotContain("", headers.Select(ColumnWords.Meaning));
        // without the key behind it, a label is still understood
        Assert.Equal("name_ar", ColumnWords.Meaning(header.Split('[')[0]));
    }

    private static string Filled(string rows) => $"{Sheet}{rows}</sheetData></worksheet>";

    private static string Noise() => string.Concat(Enumerable.Range(0, 430_000).Select(n => $"<si><t>{Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(n / 50)))}</t></si>"));

    /// <summary>The same file, whose list of contents says the texts are small.</summary>
    private static byte[] Lying(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var size = BitConverter.GetBytes((uint)archive.GetEntry("xl/sharedStrings.xml")!.Length);
        var lying = zip.ToArray();
        for (var at = lying.AsSpan().IndexOf(size); at >= 0; at = lying.AsSpan().IndexOf(size))
            BitConverter.GetBytes(1_000u).CopyTo(lying, at);
        return lying;
    }

    private static byte[] Bytes(string text, string encoding) => encoding switch
    {
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "utf-8-bom" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static byte[] Workbook(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return file.ToArray();
    }

    private static async Task<List<SheetRow>> RowsAsync(byte[] bytes)
    {
        var rows = new List<SheetRow>();
        await foreach (var row in WorkbookSheet.ReadAsync(new MemoryStream(bytes)))
            rows.Add(row);
        return rows;
    }
}
