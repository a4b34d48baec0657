using Marketplace.Application.Images;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Web.Endpoints;

/// <summary><c>/pictures/{hash}-{pixels}.{webp|jpg}</c>: the sizes made of pictures, kept by browsers for good. Originals have
/// no address (INV-34).</summary>
internal static class ProductPictures
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void MapProductPictures(this WebApplication app) =>
        app.MapMethods("/pictures/{name}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).AllowAnonymous();

    private static async Task<IResult> ServeAsync(string name, IPictureStore store, HttpContext http, CancellationToken stop)
    {
        if (!SizedPicture.TryParse(name, out var picture) || await store.OpenAsync(picture, stop) is not { } content)
            return Absent(http);
        http.Response.Headers.CacheControl = ForGood;
        // the content of an address never changes, so its name is its version
        return Results.Stream(content, picture.Format.ContentType(), entityTag: new EntityTagHeaderValue($"\"{name[^12..]}\""));
    }

    /// <summary>Without the page that people get: nobody sees it in place of a picture.</summary>
    private static IResult Absent(HttpContext http)
    {
        http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        return Results.NotFound();
    }
}
