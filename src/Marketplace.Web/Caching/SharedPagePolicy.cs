using System.Globalization;
using Marketplace.Application.Database;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Caching;

/// <summary>Keeps a page of the shop for a short while, in each language (the base path) and for each town that charges are
/// shown for. It goes at once when the shop window changes; what is no news there (a story, a consent, a rate) is at most
/// this old, so that with what pages keep themselves a withdrawal is felt within a minute (INV-41).</summary>
internal sealed class SharedPagePolicy : IOutputCachePolicy
{
    /// <summary>On every kept page.</summary>
    public const string AnyPage = "page";

    /// <summary>On pages that show many products.</summary>
    public const string Lists = "lists";

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(25);

    /// <summary>On the page of one product.</summary>
    public static string Product(string id) => $"product-{id}";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isShared = http.Features.Get<SharedPage>() is not null;
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (isShared, isShared, isShared, true);
        if (!isShared)
            return ValueTask.CompletedTask;
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["town"] = http.RequestServices.GetRequiredService<CartCookie>().City?.ToString() ?? "";
        context.Tags.Add(AnyPage);
        context.Tags.Add(http.GetRouteValue("id") is { } id ? Product(Convert.ToString(id, CultureInfo.InvariantCulture)!) : Lists);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0
            || context.HttpContext.RequestServices.GetRequiredService<Outage>().IsOn)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
