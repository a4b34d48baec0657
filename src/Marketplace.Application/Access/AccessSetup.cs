using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Access;

internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddScoped<VisitorRights>()
        .AddScoped<ProtectionKeys>()
        .AddScoped<OpenAccount>()
        .AddScoped<AccountProfile>()
        .AddScoped<OwnCooperatives>()
        .AddScoped<ReviseProfile>()
        .AddScoped<PersonalRecord>()
        .AddScoped<EraseAccount>();
}
