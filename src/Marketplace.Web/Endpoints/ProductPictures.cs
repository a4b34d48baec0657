using Marketplace.Application.Images;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Web.Endpoints;

/// <summary><c>/pictures/{hash}-{pixels}</c>: the sizes made of pictures, kept by browsers for good, in the lightest format that the
/// browser takes; with <c>.avif</c>, <c>.webp</c> or <c>.jpg</c> in that one. Originals have no address (INV-34).</summary>
internal static class ProductPictures
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void MapProductPictures(this WebApplication app) =>
        app.MapMethods("/pictures/{name}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).AllowAnonymous();

    private static async Task<IResult> ServeAsync(string name, IPictureStore store, HttpContext http, CancellationToken stop)
    {
        if (SizedPicture.TryParse(name, out var picture))
            return await store.OpenAsync(picture, stop) is { } named ? Answer(http, picture, named) : Absent(http);
        if (!SizedPicture.TryParse($"{name}.{PictureFormat.Jpeg.Extension()}", out var any))
            return Absent(http);
        // one address for every browser keeps pages light: two dozen cards would name each picture three times
        http.Response.Headers.Vary = HeaderNames.Accept;
        var taken = http.Request.Headers.Accept.ToString();
        foreach (var format in PictureFormats.All.Where(format => format is PictureFormat.Jpeg || taken.Contains(format.ContentType(), StringComparison.OrdinalIgnoreCase)))
        {
            var wanted = any with { Format = format };
            if (await store.OpenAsync(wanted, stop) is { } content)
                return Answer(http, wanted, content);
        }

        return Absent(http);
    }

    private static IResult Answer(HttpContext http, SizedPicture picture, Stream content)
    {
        http.Response.Headers.CacheControl = ForGood;
        // the content of an address never changes, so its name is its version
        return Results.Stream(content, picture.Format.ContentType(), entityTag: new EntityTagHeaderValue($"\"{picture.FileName[^12..]}\""));
    }

    /// <summary>Without the page that people get: nobody sees it in place of a picture.</summary>
    private static IResult Absent(HttpContext http)
    {
        http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        return Results.NotFound();
    }
}
