using Marketplace.Application.Access;

namespace Marketplace.Web.Tests.Browsing;

/// <summary>Opens pages one after the other, in French and Arabic, on a phone and on a desk, and says what is wrong with their looks.</summary>
internal static class PageWalk
{
    /// <param name="site">Where the site listens.</param>
    /// <param name="visitor">Who asks, on a site that takes a header's word for it; nobody is a guest.</param>
    /// <param name="paths">Below the language, and what the picture of each is called.</param>
    public static async Task<IReadOnlyList<string>> WrongAsync(Uri site, Visitor? visitor, IReadOnlyCollection<string> paths)
    {
        var wrong = new List<string>();
        foreach (var width in (int[])[TestBrowser.Phone, TestBrowser.Desk])
        {
            foreach (var language in (string[])["fr", "ar"])
                wrong.AddRange(await WrongAsync(site, visitor, paths, language, width));
        }

        return wrong;
    }

    public static async Task<IReadOnlyList<string>> WrongAsync(
        Uri site, Visitor? visitor, IReadOnlyCollection<string> paths, string language, int width)
    {
        var wrong = new List<string>();
        await using var browser = await TestBrowser.LaunchAsync();
        var page = await browser.VisitAsync(site, language, width, by: visitor);
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path.TrimStart('/'));
            if (answer!.Status is not (200 or 404))
                wrong.Add($"{language}/{path} answered {answer.Status}");
            wrong.AddRange((await page.FaultsAsync(NameOf(path, language))).Select(fault => $"{language}/{path} at {width}: {fault}"));
        }

        return wrong;
    }

    private static string NameOf(string path, string language) =>
        $"{string.Join('-', path.Split('/', '?', '&', '=').Where(step => step.Length > 0 && !long.TryParse(step, out _)))}-{language}";
}
