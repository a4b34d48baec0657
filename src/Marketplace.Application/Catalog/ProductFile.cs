using System.Text;
using CsvHelper;
using Marketplace.Application.Catalog.Imports;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog;

/// <summary>A file of products as spreadsheets write it: separator found by itself, UTF-8 or UTF-16, columns in any order.</summary>
internal static class ProductFile
{
    /// <summary>Bytes of the largest file taken.</summary>
    public const long BytesMax = 30_000_000;

    public const int RowsMax = 100_000;

    /// <param name="Line">Where the row begins; the first line of the file is 1.</param>
    /// <param name="Refusal">Why the row cannot be taken apart into columns.</param>
    public sealed record Row(int Line, string Cooperative, TypedProduct Product, Refusal? Refusal)
    {
        public TypedLot? Lot { get; init; }
    }

    /// <exception cref="IOException">The stream broke off.</exception>
    public static async Task<Outcome<IReadOnlyList<Row>>> ReadAsync(Stream file, CancellationToken stop)
    {
        var bytes = await BytesAsync(file, stop);
        if (bytes.IsRefused)
            return bytes.Refusal;
        if (Text(bytes.Value) is not { } text)
            return new Refusal("Import.NotUtf8");
        var malformed = new HashSet<long>();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed.Add(record.LineNumber),
        });
        await reader.ReadHeaderAsync(stop);
        var columns = ProductColumns.Of(reader.Headers);
        return columns.IsRefused ? columns.Refusal : await RowsAsync(reader, columns.Value, malformed, stop);
    }

    private static async Task<Outcome<byte[]>> BytesAsync(Stream file, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (await file.ReadAsync(buffer, stop) is var read and > 0)
        {
            if (bytes.Length + read > BytesMax)
                return new Refusal("Import.FileTooLarge", BytesMax / 1_000_000);
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <remarks>Bytes of an older Arabic or French code page cannot be told apart by machine: such a file is refused, not guessed.</remarks>
    private static string? Text(byte[] bytes)
    {
        var encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => (Encoding)new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        try
        {
            return encoding.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static async Task<Outcome<IReadOnlyList<Row>>> RowsAsync(
        CsvReader reader, ProductColumns columns, HashSet<long> malformed, CancellationToken stop)
    {
        var rows = new List<Row>();
        while (await reader.ReadAsync(stop))
        {
            var cells = reader.Current.ToArray();
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (rows.Count == RowsMax)
                return new Refusal("Import.TooManyRows", RowsMax);
            var row = columns.Read((int)reader.LineNumber, cells);
            rows.Add(malformed.Contains(reader.LineNumber) ? row with { Refusal = new Refusal("Import.BadQuotes") } : row);
        }

        return rows;
    }
}
