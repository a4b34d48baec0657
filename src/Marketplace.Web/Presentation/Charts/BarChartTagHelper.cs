using Microsoft.AspNetCore.Html;

namespace Marketplace.Web.Presentation.Charts;

/// <summary>Bars side by side with their names; on phones the names stand above.</summary>
public sealed class BarChartTagHelper : ChartTagHelper
{
    private const double NameRoom = 170;
    private const double ValueRoom = 110;

    public required IReadOnlyList<ChartBar> Bars { get; set; }

    protected override IHtmlContent Draw(double width, string cssClass, string id) => width > Narrow ? DrawWide(width, cssClass, id) : DrawNarrow(cssClass, id);

    private HtmlString DrawWide(double width, string cssClass, string id)
    {
        const double row = 34;
        var svg = new ChartSvg(width, row * Bars.Count + 8, cssClass, Label, IsMirrored);
        svg.Hatch(id);
        svg.Line(NameRoom, 4, NameRoom, row * Bars.Count + 4, "class=\"ax ax0\"");
        var largest = Largest;
        for (var index = 0; index < Bars.Count; index++)
        {
            var (bar, y) = (Bars[index], row * index + 8);
            var length = Length(bar, largest, width - NameRoom - ValueRoom - 90);
            svg.Text(NameRoom - 10, y + 13, "end", bar.Name, "lab");
            svg.Rectangle(NameRoom, y, length, 16, Ink(bar, id));
            svg.Text(NameRoom + length + 6, y + 12, "start", bar.Remark);
            svg.Text(width - 2, y + 12, "end", bar.Written, "lab");
        }

        return svg.Close();
    }

    private HtmlString DrawNarrow(string cssClass, string id)
    {
        const double row = 46;
        var svg = new ChartSvg(Narrow, row * Bars.Count, cssClass, Label, IsMirrored);
        svg.Hatch(id);
        var largest = Largest;
        for (var index = 0; index < Bars.Count; index++)
        {
            var (bar, y) = (Bars[index], row * index);
            svg.Text(0, y + 15, "start", bar.Name, "lab");
            svg.Rectangle(0, y + 22, Length(bar, largest, Narrow - ValueRoom), 16, Ink(bar, id));
            svg.Text(Narrow - 2, y + 35, "end", bar.Written, "lab");
        }

        return svg.Close();
    }

    private long Largest => Math.Max(1, Bars.Max(bar => bar.Value) ?? 1);

    private static double Length(ChartBar bar, long largest, double room) => bar.Value is { } value ? room * Math.Max(0, value) / largest : 60;

    private static string Ink(ChartBar bar, string id) => bar.Value is null ? $"class=\"hole\" fill=\"url(#{id})\" rx=\"3\"" : "class=\"bar c1\" rx=\"3\"";
}
