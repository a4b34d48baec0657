using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Presentation;

internal static class NoticeExtensions
{
    /// <summary>Says what was done on the next page that is shown.</summary>
    /// <param name="page">The page that did it.</param>
    /// <param name="said">The sentence.</param>
    /// <param name="undo">Address that takes it back when posted to; offered for ten seconds.</param>
    public static void Tell(this PageModel page, string said, string? undo = null) =>
        (page.TempData["Done"], page.TempData["Undo"]) = (said, undo);
}
