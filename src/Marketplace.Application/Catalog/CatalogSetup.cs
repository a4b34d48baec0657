using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Catalog;

internal static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services
        .AddScoped<CatalogTerms>()
        .AddScoped<ReviseProduct>()
        .AddScoped<ImportProducts>()
        .AddScoped<PublishProduct>()
        .AddScoped<WithdrawProduct>()
        .AddScoped<AttachProductPicture>()
        .AddScoped<RemoveProductPicture>()
        .AddScoped<CaptionProductPicture>()
        .AddScoped<ReceiveLot>()
        .AddScoped<CorrectLot>()
        .AddScoped<ProductDetails>()
        .AddScoped<ProductEditor>()
        .AddScoped<ProductsOfCooperative>()
        .AddScoped<LotsOfCooperative>()
        .AddScoped<LotDetails>()
        .AddScoped<ProductsToStock>();
}
