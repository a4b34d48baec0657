using Microsoft.AspNetCore.Html;

namespace Marketplace.Web.Presentation.Charts;

/// <summary>Columns over time: verified filled, declared outlined, missing hatched, and the baseline as a dashed line.</summary>
public sealed class ColumnChartTagHelper : ChartTagHelper
{
    private const double Height = 220;
    private const double Bottom = 192;
    private const double Top = 12;

    public required IReadOnlyList<ChartColumn> Columns { get; set; }

    /// <summary>In the units of the columns.</summary>
    public long? Baseline { get; set; }

    protected override IHtmlContent Draw(double width, string cssClass, string id)
    {
        var svg = new ChartSvg(width, Height, cssClass, Label, IsMirrored);
        svg.Hatch(id);
        var axis = ChartAxis.Of(Columns.Select(column => column.Value ?? 0).Append(Baseline ?? 0).Max());
        var (left, right) = (44.0, width - 6);
        foreach (var tick in axis.Ticks)
        {
            svg.Line(left, Y(tick, axis), right, Y(tick, axis), tick == 0 ? "class=\"ax ax0\"" : "class=\"ax\"");
            svg.Text(left - 6, Y(tick, axis) + 4, "end", Number(tick));
        }

        var step = (right - left) / Math.Max(1, Columns.Count);
        var every = LabelEvery(Columns.Count, right - left, 46);
        for (var index = 0; index < Columns.Count; index++)
            DrawColumn(svg, Columns[index], left + step * index, step, axis, id, (Columns.Count - 1 - index) % every == 0, index == Columns.Count - 1);
        if (Baseline is { } baseline)
            svg.Line(left, Y(baseline, axis), right, Y(baseline, axis), "stroke=\"#a5351f\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"");
        return svg.Close();
    }

    private static void DrawColumn(
        ChartSvg svg, ChartColumn column, double x, double step, ChartAxis axis, string id, bool hasLabel, bool isLast)
    {
        var (width, middle) = (step * .64, x + step / 2);
        if (hasLabel)
            svg.Text(middle, 212, "middle", column.Label);
        if (column.Value is not { } value)
        {
            svg.Rectangle(middle - width / 2, Bottom - 29, width, 29, $"class=\"hole\" fill=\"url(#{id})\" rx=\"3\"");
            return;
        }

        var ink = column.IsDeclared ? "fill=\"#d9ebe3\" stroke=\"#1f5e49\" stroke-width=\"1.5\"" : "fill=\"#1f5e49\"";
        svg.Rectangle(middle - width / 2, Y(value, axis), width, Bottom - Y(value, axis), $"{ink} rx=\"3\"");
        if (isLast)
            svg.Text(middle, Y(value, axis) - 6, "middle", Number(value), "lab");
    }

    private static double Y(long value, ChartAxis axis) => Bottom - (Bottom - Top) * value / axis.Top;
}
