using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Web.Presentation;

/// <summary>Where the page shown lives in each language.</summary>
public sealed class PageAddress
{
    /// <summary>Key of the page's own <c>Func&lt;Language, string&gt;</c> where its address differs between languages, or its
    /// query is part of it: a path below the language.</summary>
    public const string Key = "Addresses";

    private readonly Func<Language, string> _path;
    private readonly string _query;

    private PageAddress(Func<Language, string> path, string query) => (_path, _query) = (path, query);

    public static PageAddress Of(ViewContext view)
    {
        var http = view.HttpContext;
        var asked = http.Features.Get<IStatusCodeReExecuteFeature>();
        var path = asked?.OriginalPath ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path.Value!;
        var query = asked?.OriginalQueryString ?? http.Request.QueryString.Value;
        var own = new PathString(path).ToUriComponent();
        return new(view.ViewData[Key] as Func<Language, string> ?? (_ => own), query ?? "");
    }

    /// <summary>The one address of the page in that language, for machines.</summary>
    public string In(Language language) => $"/{Languages.Of(language).Code}{_path(language)}";

    /// <summary>The same page as it is now in another language: filters and words searched are kept.</summary>
    public string Switch(Language language) => In(language).Split('?')[0] + _query;
}
