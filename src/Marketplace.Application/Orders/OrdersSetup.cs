using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Orders;

internal static class OrdersSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services;
}
