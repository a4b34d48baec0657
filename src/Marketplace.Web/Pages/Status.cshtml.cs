using System.Globalization;
using Marketplace.Application.Search;
using Marketplace.Web.Localisation;
using Marketplace.Web.Pages.Shop;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages;

/// <summary>What a reader sees in place of a page that is not there or failed. It has no handler: it stands in for the
/// answer to any request, whatever its method.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class StatusModel(CategoryTree tree, SimilarProducts similar) : PageModel
{
    private const int SimilarMax = 4;

    public int Code => int.Parse((string)RouteData.Values["code"]!, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Which sentences of the texts fit.</summary>
    public string Reason => Code switch
    {
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status410Gone => "Gone",
        StatusCodes.Status429TooManyRequests => "TooMany",
        StatusCodes.Status413PayloadTooLarge => "TooLarge",
        StatusCodes.Status503ServiceUnavailable => "Away",
        >= 500 => "Failed",
        _ => "Refused",
    };

    /// <summary>Number under which the failure is found in the log.</summary>
    public string? Incident => Code >= 500 ? HttpContext.TraceIdentifier : null;

    /// <summary>Name of the product that was withdrawn.</summary>
    public string? GoneName => GonePlace.Of(HttpContext)?.Name;

    /// <summary>Whether somebody came for something of the shop and may find the like of it.</summary>
    public bool Helps => Code is StatusCodes.Status404NotFound or StatusCodes.Status410Gone && !IsOfOffices;

    public IReadOnlyList<CategoryTree.Branch> Shelves => tree.Load(CurrentLanguage.Value);

    /// <summary>On sale, and of a name like the one that was asked for.</summary>
    public IReadOnlyList<ProductCard> Similar => similar.Load(CurrentLanguage.Value, GoneName ?? LastStep, SimilarMax);

    private string Path => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";

    private bool IsOfOffices => Offices.Any(start => Path.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The readable end of the address, as words.</summary>
    private string LastStep => Path[(Path.LastIndexOf('/') + 1)..].Replace('-', ' ');

    private static readonly string[] Offices = ["/office", "/programme", "/finance", "/admin", "/account"];
}
