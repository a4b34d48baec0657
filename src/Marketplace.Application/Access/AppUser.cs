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

    public Id<Account> AccountId => new(Id);
}
