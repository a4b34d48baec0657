using Marketplace.Application.Catalog;
using Marketplace.Web.Localisation;
using Marketplace.Web.Pages.Shop.Products;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary><c>&lt;structured-data product="Model.Product" /&gt;</c>: what the page sells, for search engines. A block of data is
/// no script: nothing in it runs.</summary>
public sealed class StructuredDataTagHelper(SiteOptions site) : TagHelper
{
    public ProductDetails.Details Product { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var language = CurrentLanguage.Value;
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/ld+json");
        output.Content.SetHtmlContent(ProductFacts.Json(Product, site.Origin, site.Origin + PageAddress.Of(ViewContext).In(language), language));
    }
}
