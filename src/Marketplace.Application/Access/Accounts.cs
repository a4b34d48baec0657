using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Application.Access;

/// <summary>Accounts as Identity keeps them, with our own answer to guessing: waits that grow, instead of a hard lock.</summary>
public sealed class Accounts(
    IUserStore<AppUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<AppUser> hasher,
    IEnumerable<IUserValidator<AppUser>> userRules,
    IEnumerable<IPasswordValidator<AppUser>> passwordRules,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<AppUser>> log,
    TimeProvider clock)
    : UserManager<AppUser>(store, options, hasher, userRules, passwordRules, normalizer, errors, services, log)
{
    public override Task<bool> IsLockedOutAsync(AppUser user) =>
        Task.FromResult(user.LockoutEnd > clock.Now());

    /// <summary>Counts a wrong password. The count stays until a right one, so that each wait is longer than the last.</summary>
    public override Task<IdentityResult> AccessFailedAsync(AppUser user)
    {
        user.AccessFailedCount++;
        user.LockoutEnd = clock.Now() + SignInDelay.After(user.AccessFailedCount);
        return UpdateUserAsync(user);
    }

    /// <summary>Who proves to read the account's mail need not wait any longer.</summary>
    public override async Task<IdentityResult> ResetPasswordAsync(AppUser user, string token, string newPassword)
    {
        var result = await base.ResetPasswordAsync(user, token, newPassword);
        if (!result.Succeeded)
            return result;
        (user.AccessFailedCount, user.LockoutEnd) = (0, null);
        return await UpdateUserAsync(user);
    }
}
