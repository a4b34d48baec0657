using Marketplace.Application.Database;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Application.Access;

/// <summary>Registers a person. Whether the address has an account already is told by mail only, to who reads it (BAD-45).</summary>
public sealed class OpenAccount(MarketplaceDb db, WriteLane lane, Accounts accounts, IdentityMail mail, TimeProvider clock)
{
    public sealed record Request(string DisplayName, string Email, string Password, Language Language);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        var user = new AppUser
        {
            UserName = request.Email,
            Email = request.Email,
            DisplayName = request.DisplayName,
            Language = request.Language,
            CreatedAt = clock.Now(),
        };
        foreach (var rule in accounts.PasswordValidators)
        {
            if ((await rule.ValidateAsync(accounts, user, request.Password)).Errors.FirstOrDefault() is { } error)
                return RefusalOf(error);
        }

        // Outside the transaction, and in both cases: it is what takes the time.
        user.PasswordHash = accounts.PasswordHasher.HashPassword(user, request.Password);
        return await lane.RunAsync(db, () => WriteAsync(user, stop), stop);
    }

    private async Task<Outcome> WriteAsync(AppUser user, CancellationToken stop)
    {
        if (await accounts.FindByEmailAsync(user.Email!) is { } known)
        {
            mail.AlreadyRegistered(known, clock.Now());
        }
        else
        {
            var created = await accounts.CreateAsync(user);
            if (created.Errors.FirstOrDefault() is { } error)
                return RefusalOf(error);
            mail.ConfirmAddress(user, await accounts.GenerateEmailConfirmationTokenAsync(user), clock.Now());
        }

        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    private static Refusal RefusalOf(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => new Refusal("Password.TooShort", PasswordRules.LengthMin).On(nameof(Request.Password)),
        PasswordRules.TooLong => new Refusal("Password.TooLong", PasswordRules.LengthMax).On(nameof(Request.Password)),
        PasswordRules.TooKnown => new Refusal("Password.TooKnown").On(nameof(Request.Password)),
        _ => new Refusal("Email.Unreadable").On(nameof(Request.Email)),
    };
}
