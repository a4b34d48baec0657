using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>What a person sees and changes of the own account.</summary>
public sealed class AccountProfile(MarketplaceDb db)
{
    public sealed record View(string DisplayName, string Email, bool IsConfirmed, Language Language, PhoneNumber Phone, bool HasSecondFactor);

    public async Task<View?> FindAsync(Id<Account> account, CancellationToken stop)
    {
        var row = await db.Users.Where(user => user.Id == account.Value)
            .Select(user => new { user.DisplayName, user.Email, user.EmailConfirmed, user.Language, user.PhoneNumber, user.TwoFactorEnabled })
            .SingleOrDefaultAsync(stop);
        return row is null
            ? null
            : new(row.DisplayName, row.Email ?? "", row.EmailConfirmed, row.Language, PhoneOf(row.PhoneNumber), row.TwoFactorEnabled);
    }

    private static PhoneNumber PhoneOf(string? stored) => stored is { Length: > 0 } ? PhoneNumber.FromE164(stored) : default;
}
