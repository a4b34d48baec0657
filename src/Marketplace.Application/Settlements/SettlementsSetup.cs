using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Settlements;

internal static class SettlementsSetup
{
    public static IServiceCollection AddSettlements(this IServiceCollection services) => services;
}
