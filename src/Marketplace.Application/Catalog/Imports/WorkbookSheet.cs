using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>The first sheet of a workbook (XLSX), one row in memory at a time; its texts are kept, within a limit.</summary>
/// <remarks>
/// Read by hand from the ZIP, because what a hostile file does must be bounded here: bytes unpacked are counted, document
/// types are forbidden, and nothing outside the two parts that hold values is opened.
/// </remarks>
internal static class WorkbookSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XmlReaderSettings Safe = new()
    {
        Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = SheetLimits.UnpackedBytesMax,
    };

    /// <exception cref="SheetRefusedException">It is no workbook, or not a harmless one.</exception>
    public static async IAsyncEnumerable<SheetRow> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken stop = default)
    {
        using var zip = Open(file);
        Weigh(zip);
        var texts = await TextsAsync(zip, stop);
        await using var part = Unpack(FirstSheet(zip), SheetLimits.UnpackedBytesMax);
        using var xml = XmlReader.Create(part, Safe);
        var line = 0;
        while (await Guarded(() => ToAsync(xml, "row", stop)))
        {
            line = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var stated) && stated > line ? stated : line + 1;
            var row = await Guarded(() => WorkbookRow.ReadAsync(xml, line, texts));
            if (row.Cells.Any(cell => cell.Length > 0) || row.Refusal is not null)
                yield return row;
        }
    }

    private static ZipArchive Open(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException broken)
        {
            throw new SheetRefusedException(new Refusal("Import.WorkbookBroken"), broken);
        }
    }

    /// <summary>What the file says of itself; what it really unpacks to is counted while reading.</summary>
    private static void Weigh(ZipArchive zip)
    {
        if (zip.Entries.Count > 2_000 || zip.Entries.Sum(entry => entry.Length) > SheetLimits.UnpackedBytesMax
            || zip.Entries.Any(entry => entry.Length > 1_000_000 && entry.Length / Math.Max(1, entry.CompressedLength) > SheetLimits.PackingMax))
        {
            throw new SheetRefusedException(new Refusal("Import.WorkbookUnpacksTooMuch"));
        }

        if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new SheetRefusedException(new Refusal("Import.WorkbookHasMacros"));
    }

    private static ZipArchiveEntry FirstSheet(ZipArchive zip) => zip.Entries
        .Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
        .OrderBy(entry => entry.FullName.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal)
        .FirstOrDefault() ?? throw new SheetRefusedException(new Refusal("Import.WorkbookBroken"));

    private static CountedStream Unpack(ZipArchiveEntry entry, long bytesMax) => new(entry.Open(), bytesMax);

    private static async Task<List<string>> TextsAsync(ZipArchive zip, CancellationToken stop)
    {
        var texts = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry)
            return texts;
        await using var part = Unpack(entry, SheetLimits.SharedBytesMax);
        using var xml = XmlReader.Create(part, Safe);
        while (await Guarded(() => ToAsync(xml, "si", stop)))
            texts.Add(await Guarded(() => WorkbookRow.TextAsync(xml)));
        return texts;
    }

    private static async Task<bool> ToAsync(XmlReader xml, string name, CancellationToken stop)
    {
        while (!(xml.NodeType is XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == Main))
        {
            stop.ThrowIfCancellationRequested();
            if (!await xml.ReadAsync())
                return false;
        }

        return true;
    }

    private static async Task<T> Guarded<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (XmlException unsafeXml) when (unsafeXml.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new SheetRefusedException(new Refusal("Import.WorkbookHasEntities"), unsafeXml);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            throw new SheetRefusedException(new Refusal("Import.WorkbookBroken"), broken);
        }
    }
}
