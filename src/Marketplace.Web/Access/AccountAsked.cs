using Microsoft.AspNetCore.RateLimiting;

namespace Marketplace.Web.Access;

/// <summary>Reads which account a limited form is about, before the limits are asked: they cannot wait for a body.</summary>
internal sealed class AccountAsked(RequestDelegate next)
{
    private const string Field = "Input.Email";

    /// <summary>Longer than any address: what is counted must not fill the memory.</summary>
    private const int LengthMax = 256;

    public static string? Of(HttpContext context) => context.Items[typeof(AccountAsked)] as string;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType
            && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null)
        {
            context.Items[typeof(AccountAsked)] = await ReadAsync(context);
        }

        await next(context);
    }

    /// <summary>The address typed, else the account that is signed in.</summary>
    private static async Task<string?> ReadAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var typed = form[Field].ToString().Trim();
            return typed.Length > 0 ? typed[..Math.Min(typed.Length, LengthMax)].ToUpperInvariant() : CurrentVisitor.AccountOf(context.User)?.ToString();
        }
        catch (Exception refused) when (refused is InvalidDataException or BadHttpRequestException)
        {
            // Too many fields, too large, or not a form at all: the page says so.
            return null;
        }
    }
}
