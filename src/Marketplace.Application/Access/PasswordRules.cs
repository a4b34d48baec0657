using Microsoft.AspNetCore.Identity;

namespace Marketplace.Application.Access;

/// <summary>Long, and not made of words everybody tries first. No rule about capitals or signs (reliability.md 11.3).</summary>
public sealed class PasswordRules : IPasswordValidator<AppUser>
{
    public const int LengthMin = 15;
    public const int LengthMax = 128;

    /// <summary>Codes of Identity errors, which the site has sentences for.</summary>
    public const string TooLong = "PasswordTooLong";

    /// <inheritdoc cref="TooLong"/>
    public const string TooKnown = "PasswordTooKnown";

    private const int OwnLettersMin = 6;

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        if (password is null || password.Length < LengthMin)
            return Task.FromResult(IdentityResult.Success);
        if (password.Length > LengthMax)
            return Refuse(TooLong);
        return IsKnown(password, user) ? Refuse(TooKnown) : Task.FromResult(IdentityResult.Success);
    }

    /// <summary>Whether little is left once known words, the shop's own and the person's own names are taken out.</summary>
    private static bool IsKnown(string password, AppUser user)
    {
        var rest = Letters(password);
        foreach (var word in KnownWords.All.Concat(OwnWords(user)))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < OwnLettersMin || rest.Distinct().Count() < OwnLettersMin - 1;
    }

    private static IEnumerable<string> OwnWords(AppUser user) =>
        new[] { user.Email, user.Email?.Split('@')[0], user.DisplayName }.OfType<string>().Select(Letters).Where(word => word.Length > 2);

    private static string Letters(string text) =>
        string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static Task<IdentityResult> Refuse(string code) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = code }));
}
