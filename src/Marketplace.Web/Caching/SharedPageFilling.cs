using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.IO;

namespace Marketplace.Web.Caching;

/// <summary>Decides whether this reader gets the page that everybody gets, and fills its gaps on the way out. A signed-in reader
/// and one who is to be told something just done get a page of their own (BAD-37).</summary>
internal sealed class SharedPageFilling(RequestDelegate next, IOptions<CookieTempDataProviderOptions> notices)
{
    /// <summary>Its blocks are larger than a page of ours, so that a page is one block.</summary>
    private static readonly RecyclableMemoryStreamManager Buffers = new();

    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsShared(http))
        {
            await next(http);
            return;
        }

        var body = http.Response.Body;
        await using var page = Buffers.GetStream();
        http.Response.Body = page;
        http.Features.Set(new SharedPage());
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        if (page.Length > 0)
            await SharedPage.SendAsync(http, page.GetBuffer().AsMemory(0, (int)page.Length));
    }

    private bool IsShared(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<SharedPagePolicy>() is not null
        && http.User.Identity?.IsAuthenticated is not true
        && !http.Request.Cookies.ContainsKey(notices.Value.Cookie.Name!);
}
