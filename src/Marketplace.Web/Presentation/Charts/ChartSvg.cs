using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Marketplace.Web.Presentation.Charts;

/// <summary>
/// Writes one inline SVG. Positions are given for a reader from left to right; in Arabic they are mirrored, so that time
/// runs and bars grow from the right (DESIGN.md 7). Letters are never mirrored.
/// </summary>
internal sealed class ChartSvg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _svg = new();
    private readonly double _width;
    private readonly bool _isMirrored;

    public ChartSvg(double width, double height, string cssClass, string? label, bool isMirrored)
    {
        (_width, _isMirrored) = (width, isMirrored);
        var role = label is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{Encoder.Encode(label)}\"";
        Add($"<svg class=\"{cssClass}\" viewBox=\"0 0 {width:0.##} {height:0.##}\" direction=\"ltr\" {role}>");
    }

    public void Line(double x1, double y1, double x2, double y2, string attributes) =>
        Add($"<path {attributes} d=\"M{X(x1):0.##} {y1:0.##}L{X(x2):0.##} {y2:0.##}\"/>");

    public void Path(IReadOnlyList<(double X, double Y)> points, string attributes)
    {
        var steps = points.Select((point, index) => string.Create(CultureInfo.InvariantCulture, $"{(index == 0 ? 'M' : 'L')}{X(point.X):0.##} {point.Y:0.##}"));
        Add($"<path {attributes} d=\"{string.Concat(steps)}\"/>");
    }

    public void Rectangle(double x, double y, double width, double height, string attributes) =>
        Add($"<rect x=\"{(_isMirrored ? _width - x - width : x):0.##}\" y=\"{y:0.##}\" width=\"{Math.Max(0, width):0.##}\" height=\"{Math.Max(0, height):0.##}\" {attributes}/>");

    public void Point(double x, double y, double radius, string attributes) =>
        Add($"<circle cx=\"{X(x):0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" {attributes}/>");

    /// <param name="anchor">Where the text hangs for a reader from left to right: start, middle or end.</param>
    public void Text(double x, double y, string anchor, string text, string cssClass = "")
    {
        var side = (anchor, _isMirrored) switch
        {
            ("start", true) => "end",
            ("end", true) => "start",
            _ => anchor,
        };
        var classes = cssClass.Length == 0 ? "" : $" class=\"{cssClass}\"";
        Add($"<text{classes} x=\"{X(x):0.##}\" y=\"{y:0.##}\" text-anchor=\"{side}\">{Encoder.Encode(text)}</text>");
    }

    /// <summary>Stripes for what is missing.</summary>
    public void Hatch(string id) => Add(
        $"<defs><pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" stroke=\"#c6bfb0\" stroke-width=\"2\"/></pattern></defs>");

    public HtmlString Close() => new(_svg.Append("</svg>").ToString());

    private double X(double x) => _isMirrored ? _width - x : x;

    private void Add(FormattableString markup) => _svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
