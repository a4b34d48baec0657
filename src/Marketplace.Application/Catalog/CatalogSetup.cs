using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Catalog;

internal static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services;
}
