using System.Globalization;
using Deque.AxeCore.Playwright;
using Marketplace.Application.Access;
using Microsoft.Playwright;

namespace Marketplace.Web.Tests.Proof;

/// <summary>Opens pages one after the other in a real browser and says what is wrong with how they look.</summary>
internal static class PageWalk
{
    private static readonly int[] Widths = [390, 1280];

    /// <summary>A folder to keep a picture of every page walked.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("MARKETPLACE_SHOTS");

    /// <param name="site">Where the site listens.</param>
    /// <param name="header">The header by which the site knows who asks.</param>
    /// <param name="visitor">Who asks.</param>
    /// <param name="paths">Below the language.</param>
    /// <returns>A sentence for every page that did not answer, is wider than its screen or breaks a rule of axe.</returns>
    public static async Task<IReadOnlyList<string>> WrongAsync(Uri site, string header, Visitor visitor, IReadOnlyCollection<string> paths)
    {
        var wrong = new List<string>();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Browser, Args = ["--no-sandbox"] });
        foreach (var width in Widths)
        {
            await using var context = await browser.NewContextAsync(new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ExtraHTTPHeaders = new Dictionary<string, string> { [header] = visitor.Account!.Value.Value.ToString(CultureInfo.InvariantCulture) },
            });
            var page = await context.NewPageAsync();
            foreach (var path in paths.SelectMany(path => (string[])[$"fr{path}", $"ar{path}"]))
            {
                var answer = await page.GotoAsync(new Uri(site, path).ToString());
                wrong.AddRange((await FaultsAsync(page, answer!.Status)).Select(fault => $"{path} at {width}: {fault}"));
                if (Pictures is { Length: > 0 })
                    await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Pictures, $"{path.Replace('/', '-').Replace('?', '-')}-{width}.png") });
            }
        }

        return wrong;
    }

    private static async Task<List<string>> FaultsAsync(IPage page, int status)
    {
        var faults = (await page.RunAxe()).Violations.Select(rule => $"{rule.Id} {rule.Nodes[0].Html}").ToList();
        if (status != 200)
            faults.Add($"answered {status}");
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth") is > 0 and var over)
            faults.Add($"{over} px wider than its screen");
        if (await page.EvaluateAsync<int>("document.styleSheets.length") == 0)
            faults.Add("has no style");
        return faults;
    }
}
