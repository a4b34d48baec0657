using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Presentation;

internal static class RefusalExtensions
{
    private const string Form = "Input";

    /// <summary>Adds the sentence of the refusal to the field it is about, or to the summary of the page.</summary>
    public static void Say(this PageModel page, Refusal refusal)
    {
        var sentences = page.HttpContext.RequestServices.GetRequiredService<RefusalSentences>();
        page.ModelState.AddModelError(KeyOf(page, refusal.Field), sentences.Say(refusal));
    }

    private static string KeyOf(PageModel page, string? field)
    {
        if (field is null)
            return "";
        var inForm = $"{Form}.{field}";
        return page.ModelState.ContainsKey(inForm) || IsInForm(page, field) ? inForm : field;
    }

    private static bool IsInForm(PageModel page, string field)
    {
        var first = field.Split('.', '[')[0];
        return page.GetType().GetProperty(Form)?.PropertyType.GetProperty(first) is not null;
    }
}
