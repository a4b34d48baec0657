using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Access;

internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddScoped<VisitorRights>()
        .AddScoped<ProtectionKeys>()
        .AddScoped<OpenAccount>()
        .AddScoped<AccountProfile>()
        .AddScoped<ReviseProfile>()
        .AddScoped<PersonalRecord>()
        .AddScoped<EraseAccount>()
        .AddScoped<UserDirectory>()
        .AddScoped<UserRecord>()
        .AddScoped<RolesToDecide>()
        .AddScoped<AdminDesk>()
        .AddScoped<GrantRole>()
        .AddScoped<RequestRole>()
        .AddScoped<ApproveRole>()
        .AddScoped<DeclineRole>()
        .AddScoped<WithdrawRole>()
        .AddScoped<CloseAccount>()
        .AddScoped<ReopenAccount>()
        .AddScoped<AppointStaff>()
        .AddScoped<DismissStaff>();
}
