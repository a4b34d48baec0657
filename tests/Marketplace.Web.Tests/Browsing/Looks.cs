using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Marketplace.Web.Tests.Browsing;

/// <summary>What every page owes everybody: WCAG 2.1 AA as far as a machine can tell, and no scrolling sideways.</summary>
internal static class Looks
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
    };

    /// <summary>A folder to keep a picture of every page looked at.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("MARKETPLACE_SHOTS");

    /// <param name="page">As it stands now.</param>
    /// <param name="name">What the failure and the picture are called.</param>
    public static async Task AssertFineAsync(this IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        if (Pictures is { Length: > 0 })
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });

        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        var found = await page.RunAxe(Rules);

        Assert.True(wide <= width, $"{name} ({page.Url}) is {wide} px wide on a screen of {width}.");
        Assert.True(found.Violations.Length == 0, $"{name} ({page.Url}):\n{Told(found.Violations)}");
    }

    private static string Told(AxeResultItem[] violations) =>
        string.Join('\n', violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}")));
}
