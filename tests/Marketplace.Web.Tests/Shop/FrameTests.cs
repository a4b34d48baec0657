using System.Net;
using System.Text.RegularExpressions;

namespace Marketplace.Web.Tests.Shop;

/// <summary>What every page of the shop has, in every language.</summary>
[Collection(ShopCollection.Name)]
public sealed partial class FrameTests(MarketplaceSite site)
{
    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var language in new[] { "fr", "ar", "en" })
        {
            foreach (var path in new[] { "/", "/categories", "/categories/miel-et-ruche", "/categories/miels?p=2&sort=name", "/season", "/help/terms", "/help/shares" })
                pages.Add(language, path);
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Says_its_language_and_direction(string language, string path)
    {
        var page = await site.OpenAsync($"/{language}{path}");

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language == "ar" ? "rtl" : "ltr", page.DocumentElement.GetAttribute("dir"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_title_description_canonical_and_its_other_languages(string language, string path)
    {
        var page = await site.OpenAsync($"/{language}{path}");

        Assert.Matches(@".+ – (Mida|ميدة)$", page.Title);
        Assert.True(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length > 20);
        Assert.Equal($"https://mida.example/{language}{path.Replace("&sort=name", "", StringComparison.Ordinal)}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        var others = page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang"));
        Assert.Equal(["fr", "ar", "en", "x-default"], others);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_one_heading_of_the_first_level_and_a_way_past_the_menus(string language, string path)
    {
        var page = await site.OpenAsync($"/{language}{path}");

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector($"{page.QuerySelector("a.skip")!.GetAttribute("href")}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Says_no_key_in_place_of_a_text(string language, string path)
    {
        var page = await site.OpenAsync($"/{language}{path}");

        Assert.DoesNotMatch(TextKey(), page.Body!.TextContent);
        Assert.DoesNotContain(page.QuerySelectorAll("[aria-label]"), element => TextKey().IsMatch(element.GetAttribute("aria-label")!));
    }

    [Fact]
    public async Task Offers_the_same_page_with_its_filters_in_the_other_languages()
    {
        var page = await site.OpenAsync("/fr/categories/miel-et-ruche?cooperative=coop-1&sort=price");

        Assert.Contains("/ar/categories/miel-et-ruche?cooperative=coop-1&sort=price", page.QuerySelectorAll(".langs a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Shows_how_many_units_the_cart_holds_by_its_cookie()
    {
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", "cart-count=5");

        var page = await client.GetStringAsync(new Uri("/fr/", UriKind.Relative));

        Assert.Contains("<span class=\"count\">5</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_an_address_without_language_to_the_readers_own()
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Language", "ar-MA,fr;q=0.5");

        using var answer = await client.GetAsync(new Uri("/categories/miels?p=2&sort=name", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/ar/categories/miels?p=2&sort=name", answer.Headers.Location!.OriginalString);
    }

    [GeneratedRegex(@"\b(List|Home|Share|Facet|Sort|Card|Coop|Product|Search|Season|Frame|Foot|Action|Status|Pager)\.[A-Z]\w+")]
    private static partial Regex TextKey();
}
