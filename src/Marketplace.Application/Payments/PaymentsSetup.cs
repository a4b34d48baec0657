using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Payments;

internal static class PaymentsSetup
{
    public static IServiceCollection AddPayments(this IServiceCollection services) => services;
}
