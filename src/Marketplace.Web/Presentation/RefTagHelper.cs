using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>A code that people quote: order, lot, product, account.</summary>
public sealed class RefTagHelper : TagHelper
{
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Value))
            output.SuppressOutput();
        else
            output.IsolateLeftToRight(Value, "ref");
    }
}
