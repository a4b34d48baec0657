using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>A table as text: separator found by itself, one line in memory at a time.</summary>
internal static class DelimitedSheet
{
    /// <summary>A quote that is never closed would make the rest of the file one row.</summary>
    private const int RecordBytesMax = 2_000_000;

    /// <exception cref="SheetRefusedException">A row never ends.</exception>
    public static async IAsyncEnumerable<SheetRow> ReadAsync(
        Stream file, Encoding encoding, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var malformed = new HashSet<long>();
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = RecordBytesMax,
            OnMalformedRecord = record => malformed.Add(record.LineNumber),
        });
        while (await NextAsync(reader, stop))
        {
            var cells = reader.Current.ToArray();
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            yield return new((int)reader.LineNumber, cells, malformed.Remove(reader.LineNumber) ? new Refusal("Import.BadQuotes") : null);
        }
    }

    private static async Task<bool> NextAsync(CsvReader reader, CancellationToken stop)
    {
        try
        {
            return await reader.ReadAsync(stop);
        }
        catch (CsvFormatException endless)
        {
            throw new SheetRefusedException(new Refusal("Import.RecordTooLong"), endless);
        }
    }
}
