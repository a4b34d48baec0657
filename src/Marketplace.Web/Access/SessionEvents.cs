using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Web.Access;

/// <summary>What happens to a session: its length is decided at sign-in, and the security stamp is asked every minute.</summary>
internal sealed class SessionEvents(VisitorRights rights, TimeProvider clock) : CookieAuthenticationEvents
{
    private const string StartedAt = nameof(StartedAt);

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var now = clock.Now();
        if (CurrentVisitor.AccountOf(context.Principal) is not { } account)
            return;
        var visitor = await rights.LoadAsync(account, CurrentLanguage.Value, context.HttpContext.RequestAborted);
        context.Properties.IssuedUtc = now;
        context.Properties.ExpiresUtc = now + SessionLife.Idle(visitor, context.Properties.IsPersistent);
        context.Properties.Items[StartedAt] = now.UtcTicks.ToString(CultureInfo.InvariantCulture);
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
