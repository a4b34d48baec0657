using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Reporting;

/// <summary>Prints a report table for machines and files: amounts as 1234.50, months as 2025-05, days as 2025-05-31.</summary>
public sealed class ReportWriter(Language language, Func<string, string> label)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One symbol, whatever is hidden.</summary>
    private const string HiddenCell = "◼";

    /// <summary>UTF-8 with a byte order mark, so that spreadsheets read Arabic; lines end in CRLF, quotes where needed.</summary>
    public byte[] Csv(ReportTable table)
    {
        var text = new StringBuilder();
        WriteLine(text, table.Columns.Select(column => label($"Column.{column}")));
        foreach (var row in table.Rows)
            WriteLine(text, row.Select(Written));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public string Json(ReportTable table) => Document(table).ToJsonString(Readable);

    /// <summary>The same as a tree, to stand inside another answer.</summary>
    public JsonObject Document(ReportTable table)
    {
        var frame = table.Frame;
        return new JsonObject
        {
            ["report"] = table.Code,
            ["scope"] = frame.Scope.ToString(),
            ["period"] = frame.Period.ToString(),
            ["asOf"] = frame.AsOf.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["layers"] = frame.Layers,
            ["coverage"] = new JsonObject { ["observed"] = frame.Coverage.Observed, ["all"] = frame.Coverage.All },
            ["confidence"] = frame.Confidence.ToString(),
            ["synthetic"] = frame.HasSynthetic,
            ["mayBePublished"] = frame.MayBePublished,
            ["total"] = table.Total,
            ["columns"] = new JsonArray([.. table.Columns.Select(column => JsonValue.Create(column))]),
            ["rows"] = new JsonArray([.. table.Rows.Select(row => new JsonArray([.. row.Select(Node)]))]),
            ["notes"] = new JsonArray([.. table.Notes.Select(note => JsonValue.Create(note))]),
        };
    }

    /// <summary>Columns for a terminal, the frame above and the notes below.</summary>
    public string Text(ReportTable table)
    {
        var head = table.Columns.Select(column => label($"Column.{column}")).ToList();
        var rows = table.Rows.Select(row => row.Select(Written).ToList()).ToList();
        var widths = head.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max()).ToList();
        var frame = table.Frame;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{label($"Report.{table.Code}")} · {frame.Scope} · {frame.Period} · {frame.AsOf.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{label("Column.Coverage")}: {frame.Coverage.Observed}/{frame.Coverage.All} · {frame.Layers} · {label($"Confidence.{frame.Confidence}")}");
        text.AppendLine();
        foreach (var row in rows.Prepend(head))
            text.AppendLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        text.AppendLine();
        foreach (var note in table.Notes)
            text.AppendLine(CultureInfo.InvariantCulture, $"* {label($"Note.{note}")}");
        return text.ToString();
    }

    private static void WriteLine(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    /// <summary>Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers (BAD-66).</summary>
    private static string Quoted(string cell)
    {
        var isNumber = decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        if (!isNumber && cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal))
            cell = $"'{cell}";
        return cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private string Written(object? cell) => cell switch
    {
        null => "",
        Suppressed => HiddenCell,
        Money amount => amount.ToString(),
        LocalizedText text => text.In(language),
        CooperativeRef cooperative => $"{cooperative.Code} {cooperative.Name.In(language)}",
        MemberRef member => member.Code,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        bool yes => label(yes ? "Word.Yes" : "Word.No"),
        ReportShare share => PercentOf(share)?.ToString(CultureInfo.InvariantCulture) ?? "",
        Enum word => label($"{word.GetType().Name}.{word}"),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    private JsonNode? Node(object? cell) => cell switch
    {
        null => null,
        long number => JsonValue.Create(number),
        bool yes => JsonValue.Create(yes),
        Money amount => JsonValue.Create(amount.Centimes / 100m),
        ReportShare share => PercentOf(share) is { } percent ? JsonValue.Create(percent) : null,
        Enum word => JsonValue.Create(word.ToString()),
        _ => JsonValue.Create(Written(cell)),
    };

    /// <summary>One decimal, half away from zero (R3); of nothing, none (R6).</summary>
    private static decimal? PercentOf(ReportShare share) => share.Whole == 0
        ? null
        : Rounding.HalfAwayFromZero((Int128)share.Part * 1_000 * Math.Sign(share.Whole), Math.Abs(share.Whole)) / 10m;
}
