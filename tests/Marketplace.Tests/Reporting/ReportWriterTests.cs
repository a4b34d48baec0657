using System.Text;
using System.Text.Json;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;

namespace Marketplace.Tests.Reporting;

public sealed class ReportWriterTests
{
    private static readonly ReportWriter Writer = new(Language.Fr, key => key);

    [Fact]
    public void BAD66_text_that_looks_like_a_formula_is_text_and_numbers_stay_numbers()
    {
        var csv = Encoding.UTF8.GetString(Writer.Csv(Table(["=1+1", Money.FromCentimes(-19_000), "a,\"b\""])));

        Assert.StartsWith("\uFEFFColumn.A,Column.B,Column.C\r\n", csv, StringComparison.Ordinal);
        Assert.EndsWith("'=1+1,-190.00,\"a,\"\"b\"\"\"\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_is_empty_and_hidden_has_one_symbol()
    {
        var csv = Encoding.UTF8.GetString(Writer.Csv(Table([null, Suppressed.Cell, new ReportShare(705, 1000)])));

        Assert.EndsWith(",◼,70.5\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_about_whom_when_and_how_well_covered()
    {
        using var json = JsonDocument.Parse(Writer.Json(Table([new YearMonth(2025, 5), Money.FromCentimes(123_450), null])));

        Assert.Equal("2025-Q2", json.RootElement.GetProperty("period").GetString());
        Assert.Equal(8, json.RootElement.GetProperty("coverage").GetProperty("observed").GetInt32());
        Assert.Equal("[\"2025-05\",1234.5,null]", json.RootElement.GetProperty("rows")[0].GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
    }

    [Fact]
    public void Text_keeps_columns_under_their_heads()
    {
        var lines = Writer.Text(Table(["Miel", Money.FromCentimes(5), 12L])).ReplaceLineEndings("\n").Split('\n');

        Assert.Equal("Column.A  Column.B  Column.C", lines[3]);
        Assert.Equal("Miel      0.05      12", lines[4]);
        Assert.Equal("* Note.Nominal", lines[6]);
    }

    private static ReportTable Table(params object?[] row) => new(
        "I-04",
        new(ReportScope.All, ReportPeriod.Parse("2025-Q2", null), DateTimeOffset.UnixEpoch, "T", new(8, 10), Confidence.Low, HasSynthetic: false),
        ["A", "B", "C"],
        [row],
        1,
        ["Nominal"]);
}
