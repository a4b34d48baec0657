using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Web.Localisation;

/// <summary>
/// The first step of every address of a page is its language: <c>/fr/cart</c>. It becomes the base path, so that
/// every link keeps it by itself. An address without one is sent to the reader's language; machines' addresses have none.
/// </summary>
internal sealed class LanguagePath(RequestDelegate next)
{
    private static readonly string[] MachinePaths = ["/ui", "/pictures", "/health", "/webhooks", "/robots.txt", "/sitemap", "/favicon"];

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        foreach (var language in Languages.All)
        {
            if (path.StartsWithSegments($"/{language.Code}", StringComparison.Ordinal, out var rest))
            {
                context.Request.PathBase = context.Request.PathBase.Add($"/{language.Code}");
                context.Request.Path = rest.HasValue ? rest : "/";
                return RunIn(language, context);
            }
        }

        var preferred = Languages.Preferred(context.Request.GetTypedHeaders().AcceptLanguage);
        if (IsForMachines(path) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            return RunIn(preferred, context);
        context.Response.Headers[HeaderNames.Vary] = HeaderNames.AcceptLanguage;
        context.Response.Redirect($"/{preferred.Code}{path.ToUriComponent()}{context.Request.QueryString.ToUriComponent()}");
        return Task.CompletedTask;
    }

    private Task RunIn(Languages.Offered language, HttpContext context)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);
        return next(context);
    }

    private static bool IsForMachines(PathString path) =>
        MachinePaths.Any(machine => path.Value!.StartsWith(machine, StringComparison.Ordinal));
}
