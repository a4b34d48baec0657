using System.Globalization;
using System.Text;
using Marketplace.Application.Search;
using Marketplace.Web.Localisation;
using Marketplace.Web.Presentation;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Web.Endpoints;

/// <summary><c>/robots.txt</c> and <c>/sitemap.xml</c>: what machines may read and where it is. One map per language and fifty
/// thousand products, the most that the protocol allows. Maps are written as they are read, never held whole.</summary>
internal static class SearchEngines
{
    private const int SecondsKept = 3_600;

    private static readonly string[] Closed =
        ["/account", "/cart", "/checkout", "/orders", "/search", "/office", "/programme", "/finance", "/admin"];

    public static void MapSearchEngines(this WebApplication app)
    {
        app.MapGet("/robots.txt", (SiteOptions site) => Results.Text(Robots(site))).AllowAnonymous();
        app.MapGet("/sitemap.xml", (SiteOptions site, ShopAddresses shop, HttpContext http) =>
            Kept(http, shop, map => Sitemap.WriteIndexAsync(map, site.Origin, shop))).AllowAnonymous();
        app.MapGet("/sitemap-{language}-{part:int}.xml", (string language, int part, SiteOptions site, ShopAddresses shop, HttpContext http) =>
            Languages.All.FirstOrDefault(offered => offered.Code == language) is { } offered && part >= 0 && part < Sitemap.PartsOf(shop.Count)
                ? Kept(http, shop, map => Sitemap.WriteAsync(map, site.Origin, shop, offered, part))
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

    /// <summary>For an hour by whoever stands between; asked again, it is sent only when the window has changed since.</summary>
    private static IResult Kept(HttpContext http, ShopAddresses shop, Func<Stream, Task> write)
    {
        http.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={SecondsKept}");
        if (shop.AsOf is not { } asOf)
            return Results.Stream(write, Sitemap.ContentType);
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{asOf.UtcTicks:x}\""));
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.LastModified = HeaderUtilities.FormatDate(asOf);
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(one => one.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Stream(write, Sitemap.ContentType);
    }
}
