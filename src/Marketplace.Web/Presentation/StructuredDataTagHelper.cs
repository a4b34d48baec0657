using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary><c>&lt;structured-data facts="…" /&gt;</c>: what a page is about, for search engines. A block of data is no script:
/// nothing in it runs.</summary>
public sealed class StructuredDataTagHelper : TagHelper
{
    // Arabic stays readable and light; what could end the block or begin another is escaped whatever somebody typed
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Nothing is written without.</summary>
    public JsonObject? Facts { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Facts is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/ld+json");
        output.Content.SetHtmlContent(Facts.ToJsonString(Written));
    }
}
