using Marketplace.Application.Database;

namespace Marketplace.Web.Presentation;

/// <summary>Answers 503 in place of a page that cannot be without the database: it is no fault of the page, and passes.</summary>
internal sealed class OutageAnswers(RequestDelegate next, Outage outage)
{
    private const int RetrySeconds = 10;

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception error) when (!http.Response.HasStarted && outage.Notice(error))
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = $"{RetrySeconds}";
        }
    }
}
