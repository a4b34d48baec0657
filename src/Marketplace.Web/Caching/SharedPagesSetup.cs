using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Marketplace.Web.Caching;

/// <summary>Which pages are shared by all guests, and how much memory they may take.</summary>
internal static class SharedPagesSetup
{
    private const long MemoryMax = 48 * 1024 * 1024;
    private const long PageMax = 512 * 1024;

    private static readonly string[] Shared =
        ["/Shop/Home/Index", "/Shop/Categories/Index", "/Shop/Seasons/Index", "/Shop/Products/Details", "/Shop/Cooperatives/Index", "/Shop/Cooperatives/Details", "/Shop/Unions/Details"];

    public static void AddSharedPages(this IServiceCollection services)
    {
        services.AddOutputCache(cache => (cache.SizeLimit, cache.MaximumBodySize) = (MemoryMax, PageMax));
        services.AddHostedService<SharedPageNews>();
    }

    public static void SharePages(this PageConventionCollection pages)
    {
        var policy = new SharedPagePolicy();
        foreach (var page in Shared)
            pages.AddPageApplicationModelConvention(page, model => model.EndpointMetadata.Add(policy));
    }

    /// <summary>After the reader is known: only guests share.</summary>
    public static void UseSharedPages(this WebApplication app)
    {
        app.UseMiddleware<SharedPageFilling>();
        app.UseOutputCache();
    }
}
