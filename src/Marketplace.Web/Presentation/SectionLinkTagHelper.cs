using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>
/// <c>&lt;a asp-page="/Programme/Sessions/Index" section="/Programme/Sessions"&gt;</c>: marks the link as current on every
/// page below the section, or on that page alone where the section names a page.
/// </summary>
[HtmlTargetElement("a", Attributes = "asp-page,section")]
public sealed class SectionLinkTagHelper : TagHelper
{
    public required string Section { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var page = ViewContext.RouteData.Values["page"] as string ?? "";
        if (page == Section || page.StartsWith($"{Section}/", StringComparison.Ordinal))
            output.Attributes.SetAttribute("aria-current", "page");
    }
}
