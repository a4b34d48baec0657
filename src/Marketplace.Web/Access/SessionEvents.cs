using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Application.Carts;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Web.Access;

/// <summary>What happens to a session: its length is decided when it begins, the guest's cart comes along, and the
/// security stamp is asked every minute. No page can leave any of it out.</summary>
/// <remarks>Lives as long as the site: a guest's request makes no database context for it.</remarks>
internal sealed class SessionEvents(TimeProvider clock) : CookieAuthenticationEvents
{
    private const string StartedAt = nameof(StartedAt);

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var now = clock.Now();
        if (CurrentVisitor.AccountOf(context.Principal) is not { } account)
            return;
        var rights = context.HttpContext.RequestServices.GetRequiredService<VisitorRights>();
        var visitor = await rights.LoadAsync(account, CurrentLanguage.Value, context.HttpContext.RequestAborted);
        var properties = context.Properties;
        properties.IssuedUtc = now;
        properties.ExpiresUtc = now + SessionLife.Idle(visitor, properties.IsPersistent);
        properties.Items.TryAdd(StartedAt, now.UtcTicks.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What a guest put into the cart joins what the account had in it.</summary>
    public override async Task SignedIn(CookieSignedInContext context)
    {
        if (CurrentVisitor.AccountOf(context.Principal) is not { } account)
            return;
        var (services, stop) = (context.HttpContext.RequestServices, context.HttpContext.RequestAborted);
        var cookie = services.GetRequiredService<CartCookie>();
        await services.GetRequiredService<WishCookie>().JoinAsync(account, stop);
        var adopted = await services.GetRequiredService<AdoptCart>().RunAsync(new(cookie.Token, account), stop);
        if (adopted is { IsRefused: false, Value.Token: { } token })
            cookie.Keep(token, await services.GetRequiredService<CartCount>().LoadAsync(new(token, account), stop));
    }

    /// <summary>The cart stays with the account, not with the device.</summary>
    public override Task SigningOut(CookieSigningOutContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<CartCookie>().Forget();
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var isStaff = Roles.All.Any(context.Principal!.IsInRole);
        if (isStaff && StartOf(context.Properties) is { } start && clock.Now() - start > SessionLife.StaffLongest)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static DateTimeOffset? StartOf(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(StartedAt, out var ticks) && long.TryParse(ticks, CultureInfo.InvariantCulture, out var start)
            ? new DateTimeOffset(start, TimeSpan.Zero)
            : null;
}
