using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>A form without an address of its own goes to the main handler of its page, also when a named one has just shown it:
/// a browser would send it to that one again, and the order would never be placed.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class MainHandlerTagHelper : TagHelper
{
    private const string Handler = "handler";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>After the framework's own, which writes the address of forms that name a page.</summary>
    public override int Order => 1_000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (output.Attributes.ContainsName("action") || !request.Query.ContainsKey(Handler))
            return;
        var query = QueryString.Create(request.Query.Where(value => value.Key != Handler));
        output.Attributes.SetAttribute("action", (request.PathBase + request.Path).ToUriComponent() + query.ToUriComponent());
    }
}
