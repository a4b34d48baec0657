using System.Net;
using Marketplace.Application.Images;
using Marketplace.Web.Tests.Browsing;

namespace Marketplace.Web.Tests.Shop;

/// <summary>Addresses that are no page of the shop: nothing, files, what machines ask for.</summary>
[Collection(ShopCollection.Name)]
public sealed class EdgeTests(MarketplaceSite site)
{
    private static readonly string Hash = new('a', PictureHash.Length);

    [Theory]
    [InlineData("fr", "Cette place est vide")]
    [InlineData("ar", "هذا المكان فارغ")]
    [InlineData("en", "This place is empty")]
    public async Task An_unknown_address_is_a_page_that_says_no_money_moved(string language, string title)
    {
        using var answer = await site.GetAsync($"/{language}/nowhere/at-all");
        var page = await site.OpenAsync($"/{language}/nowhere/at-all");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".nf .ring circle").Length);
        Assert.NotNull(page.QuerySelector($".nf a[href='/{language}/help/tracking']"));
        Assert.Contains(language switch { "fr" => "Aucune somme", "ar" => "لم يُسحب", _ => "No money" }, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/ar/nowhere/at-all", page.QuerySelector(".langs a[lang=ar]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_picture_is_served_in_the_sizes_made_and_kept_for_good()
    {
        var folder = site.Pictures.CreateSubdirectory(Path.Combine("sizes", Hash[..2]));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{Hash}-480.webp"), [1, 2, 3]);

        using var answer = await site.GetAsync($"/pictures/{Hash}-480.webp");

        Assert.Equal("image/webp", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("image/avif,image/webp,*/*;q=0.8", "image/avif")]
    [InlineData("image/webp,*/*", "image/webp")]
    [InlineData("image/png,*/*;q=0.5", "image/jpeg")]
    [InlineData("", "image/jpeg")]
    public async Task A_browser_gets_the_lightest_format_that_it_takes(string accepts, string type)
    {
        var hash = new string('b', PictureHash.Length);
        var folder = site.Pictures.CreateSubdirectory(Path.Combine("sizes", hash[..2]));
        foreach (var ending in (string[])["avif", "webp", "jpg"])
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{hash}-480.{ending}"), [1, 2, 3]);

        using var answer = await AskAsync($"/pictures/{hash}-480", accepts);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Fact]
    public async Task Where_no_avif_was_made_the_next_format_serves()
    {
        var hash = new string('c', PictureHash.Length);
        var folder = site.Pictures.CreateSubdirectory(Path.Combine("sizes", hash[..2]));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{hash}-480.webp"), [1, 2, 3]);

        using var answer = await AskAsync($"/pictures/{hash}-480", "image/avif,image/webp");

        Assert.Equal("image/webp", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("-481.webp")]
    [InlineData("-480.svg")]
    [InlineData("")]
    [InlineData("-480.webp.webp")]
    [InlineData("%2f..%2f..%2foriginals")]
    public async Task INV34_no_address_leads_to_an_original(string ending)
    {
        var folder = site.Pictures.CreateSubdirectory(Path.Combine("originals", Hash[..2]));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, Hash), [9]);

        using var answer = await site.GetAsync($"/pictures/{Hash}{ending}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Tells_machines_what_to_leave_alone_and_where_the_map_is()
    {
        using var answer = await site.GetAsync("/robots.txt");

        var text = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Disallow: /ar/checkout", text, StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://mida.example/sitemap.xml", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maps_every_product_in_every_language()
    {
        using var index = await site.GetAsync("/sitemap.xml");
        using var map = await site.GetAsync("/sitemap-ar-0.xml");

        Assert.Contains("https://mida.example/sitemap-en-0.xml", await index.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var text = await map.Content.ReadAsStringAsync();
        Assert.Equal(ShopGoods.Count, text.Split("/ar/products/").Length - 1);
        Assert.Contains("https://mida.example/ar/categories/miels", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Every_link_of_the_footer_that_explains_leads_somewhere(string language)
    {
        var page = await site.OpenAsync($"/{language}/");

        foreach (var link in page.QuerySelectorAll(".foot a[href*='/help/']").Select(link => link.GetAttribute("href")!))
        {
            var help = await site.OpenAsync(link);
            Assert.NotEmpty(help.QuerySelectorAll(".prose section"));
        }
    }

    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task Styles_scripts_and_icons_are_where_the_page_says(string language)
    {
        var page = await site.OpenAsync($"/{language}/");
        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]").Select(link => link.GetAttribute("href")!)
            .Append(page.QuerySelector("script[src]")!.GetAttribute("src")!)
            .Append(page.QuerySelector("svg.i use")!.GetAttribute("href")!.Split('#')[0]);

        foreach (var file in files)
        {
            using var answer = await site.GetAsync(file);
            Assert.True(answer.IsSuccessStatusCode, $"{file}: {answer.StatusCode}");
        }
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string accepts)
    {
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accepts);
        return await client.GetAsync(new Uri(address, UriKind.Relative));
    }
}
