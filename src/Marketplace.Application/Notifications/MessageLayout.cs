using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>Lays a message out: a table of 600 pixels for mail programs, and the same as plain text.</summary>
/// <remarks>No picture is fetched: many readers block them, and a message must be whole without.</remarks>
internal static class MessageLayout
{
    /// <summary>Rows of a long order that a mail shows; the tracking page has them all.</summary>
    private const int RowsMax = 20;

    private const string Line = "border-bottom:1px solid #dfd9cc";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static MessageText Render(MessageContent content, string shop) =>
        new(content.Language, Plain(content.Subject, content.Language), PlainText(content, shop), Html(content, shop));

    /// <summary>Isolates are kept where the script runs the other way, and left out where they would only cost room.</summary>
    public static string Plain(string text, Language language) => language is Language.Ar
        ? text
        : text.Replace("\u2066", "", StringComparison.Ordinal).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static string PlainText(MessageContent content, string shop)
    {
        var text = new StringBuilder().Append(content.Title).Append("\n\n");
        foreach (var paragraph in content.Paragraphs)
            text.Append(paragraph).Append("\n\n");
        foreach (var row in content.Rows.Take(RowsMax))
            text.Append("- ").AppendJoin(content.Language is Language.Ar ? "، " : ", ", new[] { row.Title, row.Detail, row.Amount }.Where(part => part.Length > 0)).Append('\n');
        if (content.Rows.Count > 0)
            text.Append('\n');
        if (content.Box is { } box)
            text.Append(box.Label).Append('\n').Append(box.Amount).Append("\n\n");
        if (content.Button is { } button)
            text.Append(button.Label).Append('\n').Append(button.Address).Append("\n\n");
        return Plain(text.Append("-- \n").AppendJoin('\n', content.Footer).Append('\n').Append(shop).ToString(), content.Language);
    }

    private static string Html(MessageContent content, string shop)
    {
        var (code, direction, end) = content.Language switch
        {
            Language.Fr => ("fr", "ltr", "right"),
            Language.Ar => ("ar", "rtl", "left"),
            Language.En => ("en", "ltr", "right"),
        };
        var cells = string.Concat(
            Cell("20px", Heading(content)), BoxOf(content, end), RowsOf(content, end), ButtonOf(content),
            Cell("24px", $"""<p style="margin:0 0 28px;padding-top:16px;border-top:1px solid #dfd9cc;font-size:14px;line-height:1.6;color:#5a5448">{string.Join("<br>", content.Footer.Select(Safe))}<br>{Safe(shop)}</p>"""));
        return $"""
            <!doctype html><html lang="{code}" dir="{direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Safe(Plain(content.Subject, Language.Fr))}</title></head>
            <body style="margin:0;background:#edeae1;font-family:Figtree,Tahoma,Arial,sans-serif;color:#1c1a15">
            <div style="display:none">{Safe(content.Brief)}</div>
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#edeae1"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" dir="{direction}" style="max-width:600px;width:100%;background:#ffffff;border-radius:16px;overflow:hidden">
            {Hem}
            <tr><td style="padding:24px 32px 0;font-size:24px;font-weight:700;color:#862918">{Safe(shop)}</td></tr>
            {cells}</table></td></tr></table></body></html>
            """;
    }

    /// <summary>The hem of the brand, in table cells: mail programs drop drawings.</summary>
    private static string Hem { get; } = $"""
        <tr><td style="background:#862918;height:16px;line-height:16px;font-size:0"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>{string.Concat(Enumerable.Repeat("""<td style="border-bottom:8px solid #edeae1;border-left:8px solid transparent;border-right:8px solid transparent;height:8px;font-size:0">&nbsp;</td>""", 12))}</tr></table></td></tr>
        """;

    private static string Heading(MessageContent content) =>
        $"""<h1 style="margin:0 0 8px;font-size:26px;line-height:1.2;font-weight:700">{Safe(content.Title)}</h1>"""
        + string.Concat(content.Paragraphs.Select(paragraph =>
            $"""<p style="margin:0 0 8px;font-size:16px;line-height:1.55;color:#423d34">{Safe(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"""));

    private static string BoxOf(MessageContent content, string end) => content.Box is { } box
        ? Cell("20px", Table(
            "border:2px solid #1c1a15;border-radius:10px",
            $"""<tr><td style="padding:14px 18px;font-size:16px;font-weight:700">{Safe(box.Label)}</td><td align="{end}" style="padding:14px 18px;font-size:20px;font-weight:700;white-space:nowrap">{Safe(box.Amount)}</td></tr>"""))
        : "";

    private static string RowsOf(MessageContent content, string end) => content.Rows.Count == 0
        ? ""
        : Cell("20px", Table("font-size:16px;line-height:1.4", string.Concat(content.Rows.Take(RowsMax).Select(row =>
            $"""<tr><td style="padding:8px 0;{Line}"><b>{Safe(row.Title)}</b>{(row.Detail.Length > 0 ? $"""<br><span style="color:#5a5448">{Safe(row.Detail)}</span>""" : "")}</td><td align="{end}" style="padding:8px 0;{Line};white-space:nowrap">{Safe(row.Amount)}</td></tr>"""))));

    private static string ButtonOf(MessageContent content) => content.Button is { } button
        ? Cell("12px", Table("", $"""<tr><td align="center" style="background:#1f5e49;border-radius:10px"><a href="{Encoder.Encode(button.Address)}" style="display:block;padding:15px 20px;color:#ffffff;font-size:17px;font-weight:600;text-decoration:none">{Safe(button.Label)}</a></td></tr>"""))
        : "";

    private static string Cell(string above, string inner) => $"""<tr><td style="padding:{above} 32px 0">{inner}</td></tr>""";

    private static string Table(string style, string rows) =>
        $"""<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="{style}">{rows}</table>""";

    /// <summary>Encoded, with every isolate turned into the element that does the same.</summary>
    private static string Safe(string text) => Encoder.Encode(text)
        .Replace("&#x2066;", "\u2066", StringComparison.Ordinal)
        .Replace("&#x2068;", "\u2068", StringComparison.Ordinal)
        .Replace("&#x2069;", "\u2069", StringComparison.Ordinal)
        .Replace("\u2066", """<bdi dir="ltr">""", StringComparison.Ordinal)
        .Replace("\u2068", "<bdi>", StringComparison.Ordinal)
        .Replace("\u2069", "</bdi>", StringComparison.Ordinal)
        .Replace("&#xA;", "\n", StringComparison.Ordinal);
}
