using Marketplace.Application.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Web.Access;

/// <summary>Links that confirm an address live longer than those that set a password: not everybody reads mail every hour.</summary>
internal sealed class ConfirmationTokens(IDataProtectionProvider protection, ILogger<DataProtectorTokenProvider<AppUser>> log)
    : DataProtectorTokenProvider<AppUser>(protection, Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = Name, TokenLifespan = Lifespan }), log)
{
    public new const string Name = nameof(ConfirmationTokens);

    private static readonly TimeSpan Lifespan = TimeSpan.FromDays(3);
}
