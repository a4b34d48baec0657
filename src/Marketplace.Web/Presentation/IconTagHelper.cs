using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>
/// <c>&lt;icon name="truck" /&gt;</c>: a picture of the sprite built from wwwroot-assets/icons.txt. It says nothing to a
/// screen reader; the words beside it, or the button's aria-label, do. Icons that point along the reading direction
/// turn over in Arabic.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    private const string Sprite = "ui/icons.svg";

    private static readonly FrozenSet<string> PointsAlongTheText = FrozenSet.ToFrozenSet(
        ["arrow-left", "arrow-right", "chevron-left", "chevron-right", "external-link", "list", "log-in", "log-out", "undo-2"]);

    public required string Name { get; set; }

    /// <summary>"s" is the size of the letters, "l" is 24 px; without it, a quarter larger than the letters.</summary>
    public string? Size { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var given = output.Attributes["class"]?.Value?.ToString();
        string?[] classes = ["i", Size is null ? null : $"i-{Size}", PointsAlongTheText.Contains(Name) ? "i-flip" : null, given];

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', classes.Where(one => one is not null)));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml("<use href=\"").Append($"{SpriteUrl()}#{Name}").AppendHtml("\"></use>"));
    }

    /// <summary>The fingerprinted address where the page was mapped with its static assets, so that it is cached for good.</summary>
    private string SpriteUrl()
    {
        var http = ViewContext.HttpContext;
        var assets = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{http.Request.PathBase}/{assets?[Sprite] ?? Sprite}";
    }
}
