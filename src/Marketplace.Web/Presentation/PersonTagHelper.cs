using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>A name or other text that somebody typed, in the direction of its own script.</summary>
public sealed class PersonTagHelper : TagHelper
{
    public string? Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Name))
            output.SuppressOutput();
        else
            output.Isolate(Name);
    }
}
