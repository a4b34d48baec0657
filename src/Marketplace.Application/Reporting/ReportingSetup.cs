using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Reporting;

internal static class ReportingSetup
{
    public static IServiceCollection AddReporting(this IServiceCollection services) => services;
}
