using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Marketplace.Web.Presentation;

internal static class FieldErrors
{
    /// <summary>The field's name in the form.</summary>
    public static string NameOf(this ViewContext context, ModelExpression field) =>
        context.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);

    public static bool HasErrors(this ViewContext context, ModelExpression field) =>
        context.ViewData.ModelState.TryGetValue(context.NameOf(field), out var entry) && entry.Errors.Count > 0;
}
