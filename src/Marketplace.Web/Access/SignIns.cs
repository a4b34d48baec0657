using Marketplace.Application.Access;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Access;

/// <summary>Signing in. Nobody learns from it whether an address has an account, nor whether that account must wait (BAD-45).</summary>
internal sealed class SignIns(
    UserManager<AppUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<AppUser> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AppUser>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AppUser> confirmation,
    VisitorRights rights)
    : SignInManager<AppUser>(users, http, principals, options, log, schemes, confirmation)
{
    private static readonly AppUser Nobody = new();

    /// <summary>Where rights hang on an account, its address must be confirmed; a buyer may sign in before. A closed one never.</summary>
    public override async Task<bool> CanSignInAsync(AppUser user)
    {
        if (user.ClosedAt is not null || !await base.CanSignInAsync(user))
            return false;
        if (user.EmailConfirmed)
            return true;
        var visitor = await rights.LoadAsync(user.AccountId, CurrentLanguage.Value, Context.RequestAborted);
        return visitor.Roles.Count == 0 && visitor.Cooperatives.Count == 0;
    }

    /// <remarks>Always counts failures, whatever the page asks for, and always takes the time of a hash.</remarks>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var user = await UserManager.FindByNameAsync(userName);
        if (user is null)
        {
            UserManager.PasswordHasher.HashPassword(Nobody, password);
            return SignInResult.Failed;
        }

        var result = await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure: true);
        if (!result.IsLockedOut && !result.IsNotAllowed)
            return result;
        UserManager.PasswordHasher.HashPassword(Nobody, password);
        return SignInResult.Failed;
    }
}
