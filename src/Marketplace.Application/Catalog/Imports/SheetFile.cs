using System.Text;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>A table of a file that people send, read line by line: CSV or a workbook, told apart by its first bytes.</summary>
/// <param name="Encoding">Name of the encoding its bytes were read in.</param>
/// <param name="Rows">The header first, as line 1; empty lines are left out.</param>
internal sealed record SheetFile(string Encoding, IAsyncEnumerable<SheetRow> Rows)
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16";

    /// <summary>French as older programs write it. Bytes of an older Arabic page look the same to a machine: a person chooses.</summary>
    public const string Western = "windows-1252";

    public const string Arabic = "windows-1256";

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="file">Must allow to go back to its beginning.</param>
    public static async Task<Outcome<SheetFile>> OpenAsync(Stream file, CancellationToken stop)
    {
        if (file.Length > SheetLimits.BytesMax)
            return new Refusal("Import.FileTooLarge", SheetLimits.BytesMax / 1_000_000);
        var start = new byte[4];
        var read = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        file.Position = 0;
        if (read == 0)
            return new Refusal("Import.FileEmpty");
        if (start.AsSpan().StartsWith(Zip))
            return new SheetFile(Utf8, WorkbookSheet.ReadAsync(file, stop));
        if (start.AsSpan().StartsWith(OldWorkbook))
            return new Refusal("Import.OldWorkbook");
        return await TextAsync(file, start, stop);
    }

    private static async Task<Outcome<SheetFile>> TextAsync(Stream file, byte[] start, CancellationToken stop)
    {
        if (start is [0xFF, 0xFE, ..])
            return Of(file, Utf16, System.Text.Encoding.Unicode);
        if (start is [0xFE, 0xFF, ..])
            return Of(file, Utf16, System.Text.Encoding.BigEndianUnicode);
        var (isUtf8, hasNul) = await LookAsync(file, stop);
        if (hasNul)
            return new Refusal("Import.NotATable");
        return isUtf8 ? Of(file, Utf8, new UTF8Encoding(false)) : Of(file, Western, Page(Western));
    }

    /// <summary>A text that was read as <see cref="Western"/>, read as the page a person chose instead.</summary>
    public static string Reread(string text, string encoding) =>
        encoding is Arabic ? Page(Arabic).GetString(Page(Western).GetBytes(text)) : text;

    private static Encoding Page(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private static Outcome<SheetFile> Of(Stream file, string name, Encoding encoding) =>
        new SheetFile(name, DelimitedSheet.ReadAsync(file, encoding));

    private static async Task<(bool IsUtf8, bool HasNul)> LookAsync(Stream file, CancellationToken stop)
    {
        var (buffer, kept, valid, nul) = (new byte[65_536], 0, true, false);
        while (await file.ReadAsync(buffer.AsMemory(kept), stop) is var read and > 0)
        {
            var bytes = buffer.AsMemory(0, kept + read);
            nul |= bytes.Span.Contains((byte)0);
            var (whole, rest) = Whole(bytes.Span);
            valid &= Utf8Valid(bytes.Span[..whole]);
            bytes[whole..].CopyTo(buffer);
            kept = rest;
        }

        file.Position = 0;
        return (valid && kept == 0, nul);
    }

    private static bool Utf8Valid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Bytes up to the last character that is complete, and how many are left.</summary>
    private static (int Whole, int Left) Whole(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var value = bytes[^back];
            if (value < 0x80)
                break;
            if (value >= 0xC0)
            {
                var needs = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
                return needs > back ? (bytes.Length - back, back) : (bytes.Length, 0);
            }
        }

        return (bytes.Length, 0);
    }
}
