using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Marketplace.Web.Tests.Browsing;

/// <summary>What every page owes everybody: WCAG 2.1 AA as far as a machine can tell, and no scrolling sideways.</summary>
internal static class Looks
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Axe looks at the desk's width with <c>--long</c> only: it takes two seconds a page.</summary>
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MARKETPLACE_LONG") is { Length: > 0 };

    /// <summary>A folder to keep a picture of every page looked at.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("MARKETPLACE_SHOTS");

    /// <param name="page">As it stands now.</param>
    /// <param name="name">What the failure and the picture are called.</param>
    public static async Task AssertFineAsync(this IPage page, string name)
    {
        var faults = await page.FaultsAsync(name);
        Assert.True(faults.Count == 0, $"{name} ({page.Url}):\n{string.Join('\n', faults)}");
    }

    /// <returns>A sentence for each thing wrong with the page as it stands; none where it is fine.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        if (Pictures is { Length: > 0 })
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
        var faults = IsLong || width == TestBrowser.Phone ? await BarriersAsync(page) : [];
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            faults.Add($"{wide} px wide on a screen of {width}");
        if (await page.EvaluateAsync<int>("document.styleSheets.length") == 0)
            faults.Add("has no style");
        return faults;
    }

    /// <summary>In the page itself: ours have no frames, and the library's own way opens a second page to add up one frame.</summary>
    private static async Task<List<string>> BarriersAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var told = await page.EvaluateAsync<string[]>(
            "rules => axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })"
            + ".then(told => told.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)))",
            Rules);
        return [.. told];
    }
}
