namespace Marketplace.Web.Endpoints;

/// <summary>An address that leads nowhere: without this, the door that is closed by default would ask a guest to sign in.</summary>
internal static class Nothing
{
    public static void MapNothing(this WebApplication app) =>
        app.MapFallback("{**path}", http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
}
