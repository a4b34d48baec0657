using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Marketplace.Application.Access;

/// <summary>Hashes the composed form of what was typed: keyboards differ in how they send é or أ.</summary>
public sealed class PasswordHashing(IOptions<PasswordHasherOptions> options) : PasswordHasher<AppUser>(options)
{
    /// <summary>PBKDF2-SHA512; an older hash is renewed at the next sign-in.</summary>
    public const int Iterations = 210_000;

    public override string HashPassword(AppUser user, string password) => base.HashPassword(user, Composed(password));

    public override PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Composed(providedPassword));

    private static string Composed(string password) => password.Normalize(NormalizationForm.FormC);
}
