using System.Globalization;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Html;

namespace Marketplace.Web.Presentation.Charts;

/// <summary>Where the price goes, month by month, in percent. The members' share carries its number, so that it reads in one colour.</summary>
public sealed class StackedChartTagHelper : ChartTagHelper
{
    private const double Height = 216;
    private const double Bottom = 190;
    private const double Top = 8;

    private static readonly string[] Colours = ["members", "coop", "delivery", "platform"];

    public required IReadOnlyList<ChartStack> Stacks { get; set; }

    protected override IHtmlContent Draw(double width, string cssClass, string id)
    {
        var svg = new ChartSvg(width, Height, cssClass, Label, IsMirrored);
        var (left, right) = (34.0, width - 4);
        for (var percent = 0; percent <= 100; percent += 25)
        {
            svg.Line(left, Y(percent), right, Y(percent), percent == 0 ? "class=\"ax ax0\"" : "class=\"ax\"");
            svg.Text(left - 6, Y(percent) + 4, "end", percent.ToString(CultureInfo.InvariantCulture));
        }

        var step = (right - left) / Math.Max(1, Stacks.Count);
        var every = LabelEvery(Stacks.Count, right - left, 52);
        for (var index = 0; index < Stacks.Count; index++)
            DrawStack(svg, Stacks[index], left + step * index, step, (Stacks.Count - 1 - index) % every == 0);
        return svg.Close();
    }

    private static void DrawStack(ChartSvg svg, ChartStack stack, double x, double step, bool hasLabel)
    {
        var (width, middle) = (step * .72, x + step / 2);
        if (hasLabel)
            svg.Text(middle, 208, "middle", stack.Label);
        var parts = stack.Parts.Select(part => Math.Max(0, part)).ToList();
        if (parts.Sum() is not (> 0 and var whole))
            return;
        var below = 0.0;
        foreach (var (part, colour) in parts.Zip(Colours))
        {
            var share = 100.0 * part / whole;
            svg.Rectangle(middle - width / 2, Y(below + share), width, Math.Max(0, Y(below) - Y(below + share) - 1), $"fill=\"var(--mida-share-{colour})\" rx=\"1.5\"");
            below += share;
        }

        if (width >= 20)
            svg.Text(middle, Y(50.0 * parts[0] / whole) + 4, "middle", Rounding.HalfAwayFromZero((Int128)parts[0] * 100, whole).ToString(CultureInfo.InvariantCulture), "on-bar");
    }

    private static double Y(double percent) => Bottom - (Bottom - Top) * percent / 100;
}
