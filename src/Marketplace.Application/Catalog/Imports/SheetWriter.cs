using System.Buffers;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Writes a table row by row, as CSV or as a workbook; texts that a spreadsheet would run are defused.</summary>
/// <remarks>CSV is UTF-8 with a byte order mark and semicolons, which spreadsheets of French and Arabic settings open as a table.</remarks>
public sealed class SheetWriter : IAsyncDisposable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Parts = "http://schemas.openxmlformats.org/package/2006";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly SearchValues<char> Special = SearchValues.Create(";,\t\"\r\n");

    private readonly ZipArchive? _zip;
    private readonly StreamWriter _text;

    private SheetWriter(ZipArchive? zip, StreamWriter text) => (_zip, _text) = (zip, text);

    public static SheetWriter Csv(Stream to) => new(null, new StreamWriter(to, new UTF8Encoding(true), leaveOpen: true));

    public static SheetWriter Workbook(Stream to, bool rightToLeft)
    {
        var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Put(zip, "[Content_Types].xml", $"<Types xmlns=\"{Parts}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Office}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Office}.worksheet+xml\"/></Types>");
        Put(zip, "_rels/.rels", $"<Relationships xmlns=\"{Parts}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Mida\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Parts}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
        sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"{(rightToLeft ? " rightToLeft=\"1\"" : "")}/></sheetViews><sheetData>");
        return new(zip, sheet);
    }

    public async Task WriteAsync(IEnumerable<string> cells)
    {
        if (_zip is null)
        {
            await _text.WriteAsync($"{string.Join(';', cells.Select(cell => Quoted(SheetCell.Defused(cell))))}\r\n");
            return;
        }

        await _text.WriteAsync("<row>");
        foreach (var cell in cells)
            await _text.WriteAsync(cell.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(Printable(SheetCell.Defused(cell)))}</t></is></c>");
        await _text.WriteAsync("</row>");
    }

    public async ValueTask DisposeAsync()
    {
        if (_zip is not null)
            await _text.WriteAsync("</sheetData></worksheet>");
        await _text.DisposeAsync();
        _zip?.Dispose();
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>XML knows no control characters.</summary>
    private static string Printable(string cell) => string.Concat(cell.Where(character => character >= ' ' || character is '\n' or '\t' or '\r'));

    private static void Put(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{xml}");
    }
}
