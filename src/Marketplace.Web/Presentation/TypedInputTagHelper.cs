using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>Fields of amounts, measures and phones: left to right, the right keyboard, and a value that our readers
/// take back. What was typed before a refusal stays as it was typed.</summary>
/// <remarks>No <c>type="number"</c>: browsers refuse Arabic digits and the comma there. Hidden fields and the date
/// fields of browsers keep the machine form.</remarks>
[HtmlTargetElement("input", Attributes = "asp-for")]
public sealed class TypedInputTagHelper : TagHelper
{
    /// <summary>After the framework's own, which writes the machine form.</summary>
    public override int Order => 0;

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = TypedField.Of(For.Metadata);
        var type = context.AllAttributes["type"]?.Value?.ToString();
        if (kind is null || type is "hidden" or "date" or "month" or "time" || (type is null && kind.HasBrowserField))
            return;
        output.Attributes.SetAttribute("type", type ?? (kind.Keyboard == "tel" ? "tel" : "text"));
        output.Attributes.SetAttribute("inputmode", kind.Keyboard);
        output.Attributes.SetAttribute("dir", "ltr");
        if (For.Model is { } value && TypedBefore() is null)
            output.Attributes.SetAttribute("value", kind.Write(value, CurrentLanguage.Value));
    }

    private string? TypedBefore()
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        return ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
    }
}
