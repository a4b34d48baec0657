using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages;

/// <summary>What a reader sees in place of a page that is not there or failed. It has no handler: it stands in for the
/// answer to any request, whatever its method.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class StatusModel : PageModel
{
    public int Code => int.Parse((string)RouteData.Values["code"]!, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Which sentences of the texts fit.</summary>
    public string Reason => Code switch
    {
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status429TooManyRequests => "TooMany",
        StatusCodes.Status413PayloadTooLarge => "TooLarge",
        StatusCodes.Status503ServiceUnavailable => "Away",
        >= 500 => "Failed",
        _ => "Refused",
    };

    /// <summary>Number under which the failure is found in the log.</summary>
    public string? Incident => Code >= 500 ? HttpContext.TraceIdentifier : null;
}
