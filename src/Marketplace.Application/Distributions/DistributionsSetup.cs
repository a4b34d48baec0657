using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Distributions;

internal static class DistributionsSetup
{
    public static IServiceCollection AddDistributions(this IServiceCollection services) => services;
}
