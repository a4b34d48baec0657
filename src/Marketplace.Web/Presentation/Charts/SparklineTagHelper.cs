using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation.Charts;

/// <summary>The course of a few values in a table cell; the table says them too, so it is hidden from screen readers.</summary>
public sealed class SparklineTagHelper : TagHelper
{
    private const double Width = 88;
    private const double Height = 26;

    /// <summary>A null is a gap.</summary>
    public required IReadOnlyList<long?> Values { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        var known = Values.Where(value => value is not null).Select(value => value!.Value).ToList();
        if (known.Count == 0)
            return;
        var svg = new ChartSvg(Width, Height, "chart spark", null, ChartTagHelper.IsMirrored);
        var (least, most) = (known.Min(), Math.Max(known.Max(), known.Min() + 1));
        var points = Values.Select((value, index) => (X: 2 + (Width - 8) * index / Math.Max(1, Values.Count - 1), Value: value))
            .Where(point => point.Value is not null)
            .Select(point => (point.X, Y: 22 - 17.0 * (point.Value!.Value - least) / (most - least)))
            .ToList();
        svg.Path(points, "class=\"ln c1\"");
        svg.Point(points[^1].X, points[^1].Y, 3, "class=\"pt c1\"");
        output.Content.AppendHtml(svg.Close());
    }
}
