extern alias kit;

using Marketplace.Web.Tests.Browsing;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>Every page of the office in a real browser: nothing wider than its screen, nothing a machine can tell is closed to somebody.</summary>
public sealed class OfficeLooksTests
{
    [BrowserFact]
    public async Task Every_page_fits_and_is_open_to_everybody()
    {
        await using var site = await OfficeSite.OpenAsync();
        var address = site.Listen();
        var tale = await OfficeTale.TellAsync(site);

        Assert.Empty(await PageWalk.WrongAsync(address, tale.President, await OfficePagesTests.PathsOfAsync(site, tale)));
    }

    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task A_refused_form_says_what_is_wrong_and_still_fits(string language)
    {
        await using var site = await OfficeSite.OpenAsync();
        var address = site.Listen();
        var tale = await OfficeTale.TellAsync(site);
        await using var browser = await TestBrowser.LaunchAsync();
        var page = await browser.VisitAsync(address, language, by: tale.President);

        foreach (var (path, form) in (IEnumerable<(string, string)>)[("lots/receive", "form.narrow"), ("members/admit", "form.narrow"), ("products/edit", "#product-form")])
        {
            await page.GotoAsync($"{tale.Office[1..]}/{path}");
            await page.EvaluateAsync($"document.querySelector('{form}').submit()");
            await page.Locator(".error-summary").WaitForAsync();
            await page.AssertFineAsync(NameOf($"{path}-refused", language));
        }
    }

    private static string NameOf(string path, string language) =>
        $"office-{string.Join('-', path.Split('/', '?', '&', '=').Where(step => step.Length > 0 && !long.TryParse(step, out _)))}-{language}";
}
