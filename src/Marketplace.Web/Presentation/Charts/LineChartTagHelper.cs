using Microsoft.AspNetCore.Html;

namespace Marketplace.Web.Presentation.Charts;

/// <summary>Lines over time with their names at their ends; the one compared with is dashed. Colours: ln pt txc c1 c2 c3 c4 c5 c6 dash.</summary>
public sealed class LineChartTagHelper : ChartTagHelper
{
    private const double Height = 270;
    private const double Bottom = 240;
    private const double Top = 14;

    public required IReadOnlyList<string> Labels { get; set; }

    public required IReadOnlyList<ChartSeries> Series { get; set; }

    protected override IHtmlContent Draw(double width, string cssClass, string id)
    {
        var svg = new ChartSvg(width, Height, cssClass, Label, IsMirrored);
        var axis = ChartAxis.Of(Series.SelectMany(series => series.Values).Max() ?? 0);
        var isWide = width > Narrow;
        var (left, right) = (48.0, width - (isWide ? 116 : 18));
        foreach (var tick in axis.Ticks)
        {
            svg.Line(left, Y(tick, axis), right, Y(tick, axis), tick == 0 ? "class=\"ax ax0\"" : "class=\"ax\"");
            svg.Text(left - 8, Y(tick, axis) + 4, "end", Number(tick));
        }

        var step = (right - left) / Math.Max(1, Labels.Count - 1);
        var every = LabelEvery(Labels.Count, right - left, 56);
        for (var index = Labels.Count - 1; index >= 0; index -= every)
            svg.Text(left + step * index, 262, "middle", Labels[index]);
        foreach (var series in Series)
            DrawSeries(svg, series, index => left + step * index, axis, isWide);
        return svg.Close();
    }

    private static void DrawSeries(ChartSvg svg, ChartSeries series, Func<int, double> x, ChartAxis axis, bool isWide)
    {
        var dash = series.IsDashed ? " dash" : "";
        foreach (var run in Runs(series.Values))
        {
            svg.Path([.. run.Select(point => (x(point.Index), Y(point.Value, axis)))], $"class=\"ln {series.Colour}{dash}\"");
            if (run.Count == 1)
                svg.Point(x(run[0].Index), Y(run[0].Value, axis), 3, $"class=\"pt {series.Colour}\"");
        }

        if (Runs(series.Values).LastOrDefault() is not [.., var last])
            return;
        var (atX, atY) = (x(last.Index), Y(last.Value, axis));
        svg.Point(atX, atY, 4.5, $"class=\"pt {series.Colour}\"");
        if (isWide)
        {
            svg.Text(atX + 12, atY - 1, "start", series.Name, $"txc {series.Colour}");
            svg.Text(atX + 12, atY + 14, "start", Number(last.Value), "lab");
        }
        else
        {
            svg.Text(atX, atY - 9, "end", Number(last.Value), "lab");
        }
    }

    /// <summary>Neighbours that are there; what is missing parts them.</summary>
    private static List<List<(int Index, long Value)>> Runs(IReadOnlyList<long?> values)
    {
        var runs = new List<List<(int, long)>>();
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is not { } value)
                continue;
            if (index == 0 || values[index - 1] is null)
                runs.Add([]);
            runs[^1].Add((index, value));
        }

        return runs;
    }

    private static double Y(long value, ChartAxis axis) => Bottom - (Bottom - Top) * Math.Max(0, value) / axis.Top;
}
