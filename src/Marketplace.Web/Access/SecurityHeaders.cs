namespace Marketplace.Web.Access;

/// <summary>What every answer tells the browser: load from us alone, never inside a frame, and keep personal pages nowhere.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Content =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Content;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "geolocation=(), microphone=(), payment=()";
            // pictures, styles and scripts are the same for everybody; they carry an ETag and pages do not
            if (context.User.Identity?.IsAuthenticated is true && headers.ETag.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
