using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Cells of a row as they are kept.</summary>
internal static class ImportCells
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>NUL has no place in a column of the database; it stays visible as a mark that is refused later.</summary>
    public static string Write(IEnumerable<string> cells) =>
        JsonSerializer.Serialize(cells.Select(cell => cell.Replace('\0', '\u0001')), Readable);

    /// <param name="encoding">What a person says the file was written in.</param>
    public static string[] Read(string kept, string encoding)
    {
        var cells = JsonSerializer.Deserialize<string[]>(kept)!;
        return encoding is SheetFile.Arabic ? [.. cells.Select(cell => SheetFile.Reread(cell, encoding))] : cells;
    }

    /// <summary>What each column seems to hold; what two columns seem to hold is left to a person.</summary>
    public static IReadOnlyList<string> Mapping(IReadOnlyList<string> header)
    {
        var names = header.Select(ColumnWords.Meaning).ToList();
        return [.. names.Select((name, place) => names.IndexOf(name) == place ? name : "")];
    }

    public static IReadOnlyList<string> Names(string mapping) => JsonSerializer.Deserialize<string[]>(mapping)!;
}
