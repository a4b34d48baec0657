using System.Globalization;
using System.Text;
using System.Xml;
using Marketplace.Application.Search;
using Marketplace.Web.Localisation;
using Marketplace.Web.Pages.Shop;
using Marketplace.Web.Presentation;

namespace Marketplace.Web.Endpoints;

/// <summary><c>/robots.txt</c> and <c>/sitemap.xml</c>: what machines may read and where it is. One map per language and ten
/// thousand products.</summary>
internal static class SearchEngines
{
    private const int PerMap = 10_000;

    private const string Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Pages = ["/", "/categories", "/season", "/cooperatives", "/help/shares", "/help/verification"];

    private static readonly string[] Closed =
        ["/account", "/cart", "/checkout", "/orders", "/search", "/office", "/programme", "/finance", "/admin"];

    public static void MapSearchEngines(this WebApplication app)
    {
        app.MapGet("/robots.txt", (SiteOptions site) => Results.Text(Robots(site))).AllowAnonymous();
        app.MapGet("/sitemap.xml", (SiteOptions site, ShopAddresses shop) => Xml(map => WriteIndex(map, site, shop.Count))).AllowAnonymous();
        app.MapGet("/sitemap-{language}-{part:int}.xml", (string language, int part, SiteOptions site, ShopAddresses shop) =>
            Languages.All.FirstOrDefault(offered => offered.Code == language) is { } offered
                ? Xml(map => WriteMap(map, site, shop, offered, part))
                : Results.NotFound()).AllowAnonymous();
    }

    private static string Robots(SiteOptions site)
    {
        var text = new StringBuilder("User-agent: *\n");
        foreach (var language in Languages.All)
        {
            foreach (var path in Closed)
                text.Append(CultureInfo.InvariantCulture, $"Disallow: /{language.Code}{path}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"Sitemap: {site.Origin}/sitemap.xml\n").ToString();
    }

    private static IResult Xml(Action<XmlWriter> write)
    {
        var text = new MemoryStream();
        using (var map = XmlWriter.Create(text, new() { Encoding = new UTF8Encoding(false) }))
            write(map);
        return Results.Bytes(text.ToArray(), "application/xml; charset=utf-8");
    }

    private static void WriteIndex(XmlWriter map, SiteOptions site, int products)
    {
        map.WriteStartElement("sitemapindex", Map);
        foreach (var language in Languages.All)
        {
            for (var part = 0; part <= Math.Max(0, products - 1) / PerMap; part++)
                Write(map, "sitemap", string.Create(CultureInfo.InvariantCulture, $"{site.Origin}/sitemap-{language.Code}-{part}.xml"));
        }

        map.WriteEndElement();
    }

    private static void WriteMap(XmlWriter map, SiteOptions site, ShopAddresses shop, Languages.Offered language, int part)
    {
        map.WriteStartElement("urlset", Map);
        var start = $"{site.Origin}/{language.Code}";
        if (part == 0)
        {
            foreach (var page in Pages.Concat(shop.Places(language.Language).Select(PathOf)))
                Write(map, "url", start + page);
        }

        foreach (var (product, slug) in shop.Products(language.Language, part * PerMap, PerMap))
            Write(map, "url", start + new PathString(ShopLinks.Product(default, product, slug)).ToUriComponent());
        map.WriteEndElement();
    }

    private static string PathOf(NamedPlace place) =>
        place.Kind is FacetKind.Cooperative ? $"/cooperatives/{place.Slug}" : $"/categories/{place.Slug}";

    private static void Write(XmlWriter map, string element, string address)
    {
        map.WriteStartElement(element, Map);
        map.WriteElementString("loc", Map, address);
        map.WriteEndElement();
    }
}
