using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Cooperatives;

internal static class CooperativesSetup
{
    public static IServiceCollection AddCooperatives(this IServiceCollection services) => services;
}
