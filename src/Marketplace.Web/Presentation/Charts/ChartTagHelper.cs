using Marketplace.Application.Wording;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation.Charts;

/// <summary>A chart drawn by the server in two widths, of which CSS shows one, so that letters stay 12 px (DESIGN.md 12).</summary>
public abstract class ChartTagHelper : TagHelper
{
    internal const double Wide = 640;
    internal const double Narrow = 340;

    /// <summary>Units of the wide drawing: about the pixels its card gives it, so that letters keep their size.</summary>
    public double Room { get; set; } = Wide;

    /// <summary>States the result for those who do not see it.</summary>
    public required string Label { get; set; }

    internal static bool IsMirrored => Languages.Of(CurrentLanguage.Value).IsRightToLeft;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.AppendHtml(Draw(Room, "chart chart-d", $"{context.UniqueId}d"));
        output.Content.AppendHtml(Draw(Narrow, "chart chart-m", $"{context.UniqueId}m"));
    }

    /// <param name="id">Unique in the page, for patterns.</param>
    protected abstract IHtmlContent Draw(double width, string cssClass, string id);

    internal static string Number(long value) => NumberFormat.Whole(value, CurrentLanguage.Value);

    /// <summary>Every how many labels one is written, so that they do not touch.</summary>
    internal static int LabelEvery(int count, double room, double labelWidth) =>
        Math.Max(1, (int)Math.Ceiling(count * labelWidth / room));
}
