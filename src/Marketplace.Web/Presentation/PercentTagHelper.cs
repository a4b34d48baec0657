using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>An agreed <c>rate</c>, exact; measured <c>basis-points</c>, one decimal; or a <c>part</c> of a <c>whole</c>,
/// one decimal, <c>rounded</c> to whole percent, or as a <c>change</c> with its sign.</summary>
/// <remarks>A part of nothing is not available: the text of <c>missing</c> stands there, never 0 (R6).</remarks>
public sealed class PercentTagHelper : TagHelper
{
    public Rate? Rate { get; set; }

    public long? BasisPoints { get; set; }

    public long Part { get; set; }

    public long Whole { get; set; }

    public bool Rounded { get; set; }

    public bool Change { get; set; }

    public string Missing { get; set; } = "–";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var language = CurrentLanguage.Value;
        var said = this switch
        {
            { Rate: { } rate } => PercentFormat.Exact(rate, language),
            { BasisPoints: { } points } => PercentFormat.OneDecimal(points, language),
            { Change: true } => PercentFormat.Change(Part, Whole, language),
            { Rounded: true } => PercentFormat.WholeShare(Part, Whole, language),
            _ => PercentFormat.Share(Part, Whole, language),
        };
        if (said is null)
            output.Isolate(Missing);
        else
            output.IsolateLeftToRight(said);
    }
}
