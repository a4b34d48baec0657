using Marketplace.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Marketplace.Web.Tests.Shop;

/// <summary>Every kind of page in a browser: nothing that keeps somebody out, nothing that scrolls sideways.</summary>
public sealed class BrowserTests(ShopBrowser browser) : IClassFixture<ShopBrowser>
{
    private const int Phone = TestBrowser.Phone;
    private const int Desk = TestBrowser.Desk;

    [BrowserFact]
    public async Task Keeps_nobody_out_and_never_scrolls_sideways() =>
        Assert.Empty(await PageWalk.WrongAsync(browser.Address, null, [.. browser.Pages.Values]));

    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task Filters_open_and_narrow_on_a_phone_without_scripts(string language)
    {
        var page = await browser.OpenAsync(language, Phone, scripts: false);
        await page.GotoAsync("categories/miel-et-ruche");

        await page.ClickAsync(".dock a[href='#facets']");
        await page.CheckAsync("#facets input[value='coop-2']");
        await page.ClickAsync("#facets footer button");

        Assert.Contains("cooperative=coop-2", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#applied a.chip").First.IsVisibleAsync());
    }

    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task Back_and_forward_keep_what_was_chosen(string language)
    {
        var page = await browser.OpenAsync(language, Desk);
        await page.GotoAsync("categories/miel-et-ruche");

        await page.CheckAsync("#facets input[value='coop-2']");
        await page.WaitForURLAsync("**cooperative=coop-2**");
        await page.GoBackAsync();
        await page.Locator("#applied a.chip").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GoForwardAsync();

        await page.Locator("#applied a.chip").First.WaitForAsync();
        Assert.True(await page.Locator("#facets input[value='coop-2']").IsCheckedAsync());
    }

    [BrowserTheory]
    [InlineData("fr", true)]
    [InlineData("ar", false)]
    public async Task A_product_goes_into_the_cart_with_scripts_and_without(string language, bool scripts)
    {
        var page = await browser.OpenAsync(language, Phone, scripts);
        await page.GotoAsync(browser.Pages["product"]);

        await page.FillAsync("#buy [name=Units]", "2");
        await page.ClickAsync("#buy button[type=submit]");

        await page.Locator("#cart-count .count", new() { HasText = "2" }).WaitForAsync();
        Assert.Contains("/products/", page.Url, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("fr", "mi")]
    [InlineData("ar", "عس")]
    public async Task Typing_offers_what_begins_like_this(string language, string typed)
    {
        var page = await browser.OpenAsync(language, Desk);
        await page.GotoAsync("");

        await page.Locator("#q").PressSequentiallyAsync(typed);
        await page.Locator("#q-suggest [role=option]").First.WaitForAsync();
        await page.AssertFineAsync($"shop-typing-{language}");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(address => !address.EndsWith($"/{language}/", StringComparison.Ordinal));
    }
}
