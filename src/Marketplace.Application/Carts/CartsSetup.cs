using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Carts;

internal static class CartsSetup
{
    public static IServiceCollection AddCarts(this IServiceCollection services) => services;
}
