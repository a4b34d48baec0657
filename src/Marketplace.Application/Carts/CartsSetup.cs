using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Carts;

internal static class CartsSetup
{
    public static IServiceCollection AddCarts(this IServiceCollection services) => services
        .AddScoped<CartContents>()
        .AddScoped<CartCount>()
        .AddScoped<AddToCart>()
        .AddScoped<ChangeCartLine>()
        .AddScoped<ChooseDelivery>()
        .AddScoped<AcceptPrices>()
        .AddScoped<AdoptCart>()
        .AddScoped<KeepWishes>()
        .AddScoped<DropWish>()
        .AddScoped<WishesOfAccount>();
}
