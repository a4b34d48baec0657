using System.Security.Cryptography;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Application.Access;

/// <summary>A sign-in account.</summary>
public sealed class AppUser : IdentityUser<long>
{
    /// <summary>As the person wants to be called.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The language mails to this person are written in.</summary>
    public Language Language { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when an administrator keeps the account from signing in.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public Id<Account> AccountId => new(Id);

    /// <summary>Every session of the account ends within a minute (ACC-H): its cookies carry the old stamp.</summary>
    public void EndSessions() => SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
