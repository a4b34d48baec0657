using System.Globalization;
using System.Text;
using System.Xml;
using Marketplace.Application.Search;
using Marketplace.Web.Localisation;
using Marketplace.Web.Pages.Shop;

namespace Marketplace.Web.Endpoints;

/// <summary>The index of maps, and a map: every page of the shop in one language, with the day it changed where that is known.</summary>
internal static class Sitemap
{
    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>The protocol's most.</summary>
    public const int AddressesMax = 50_000;

    private const int AtOnce = 500;

    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Async = true };

    private static readonly string[] Pages = ["/", "/categories", "/season", "/cooperatives", "/help/shares", "/help/verification"];

    /// <summary>Products of one map: room is left for what is no product.</summary>
    private const int ProductsMax = AddressesMax - 1_000;

    public static int PartsOf(int products) => Math.Max(0, products - 1) / ProductsMax + 1;

    public static async Task WriteIndexAsync(Stream to, string origin, ShopAddresses shop)
    {
        await using var map = XmlWriter.Create(to, Settings);
        await map.WriteStartElementAsync(null, "sitemapindex", Protocol);
        var changed = shop.AsOf is { } asOf ? DateOnly.FromDateTime(asOf.UtcDateTime) : (DateOnly?)null;
        foreach (var language in Languages.All)
        {
            for (var part = 0; part < PartsOf(shop.Count); part++)
                await WriteAsync(map, "sitemap", string.Create(CultureInfo.InvariantCulture, $"{origin}/sitemap-{language.Code}-{part}.xml"), changed);
        }

        await map.WriteEndElementAsync();
    }

    public static async Task WriteAsync(Stream to, string origin, ShopAddresses shop, Languages.Offered language, int part)
    {
        await using var map = XmlWriter.Create(to, Settings);
        await map.WriteStartElementAsync(null, "urlset", Protocol);
        var start = $"{origin}/{language.Code}";
        if (part == 0)
        {
            foreach (var page in Pages.Concat(shop.Places(language.Language).Select(PathOf)))
                await WriteAsync(map, "url", start + page, null);
        }

        var end = Math.Min(shop.Count, (part + 1) * ProductsMax);
        for (var from = part * ProductsMax; from < end; from += AtOnce)
        {
            foreach (var product in shop.Products(language.Language, from, Math.Min(AtOnce, end - from)))
                await WriteAsync(map, "url", start + PathOf(product), product.ChangedOn);
            await map.FlushAsync();
        }

        await map.WriteEndElementAsync();
    }

    private static string PathOf(ShopAddresses.Product product) =>
        new PathString(ShopLinks.Product(default, product.Id, product.Slug)).ToUriComponent();

    private static string PathOf(NamedPlace place) => new PathString(
        place.Kind is FacetKind.Cooperative ? $"/cooperatives/{place.Slug}" : $"/categories/{place.Slug}").ToUriComponent();

    private static async Task WriteAsync(XmlWriter map, string element, string address, DateOnly? changed)
    {
        await map.WriteStartElementAsync(null, element, Protocol);
        await map.WriteElementStringAsync(null, "loc", Protocol, address);
        if (changed is { } day && day != default)
            await map.WriteElementStringAsync(null, "lastmod", Protocol, day.ToString("O", CultureInfo.InvariantCulture));
        await map.WriteEndElementAsync();
    }
}
