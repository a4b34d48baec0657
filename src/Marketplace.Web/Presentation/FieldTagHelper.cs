using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary><c>&lt;div class="field" field-for="Input.Email"&gt;</c> is marked when its field has an error.</summary>
[HtmlTargetElement("div", Attributes = "field-for")]
public sealed class FieldTagHelper : TagHelper
{
    public ModelExpression FieldFor { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HasErrors(FieldFor))
            output.AddClass("has-error", System.Text.Encodings.Web.HtmlEncoder.Default);
    }
}
