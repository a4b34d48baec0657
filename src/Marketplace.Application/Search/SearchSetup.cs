using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Search;

internal static class SearchSetup
{
    /// <summary>The side file lies in the folder <c>Search:Folder</c> of this node.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ShopWindowPlace(configuration["Search:Folder"] ?? Path.Combine("App_Data", "search")));
        services.AddSingleton<ShopWindow>().AddSingleton<ShopWindowFeed>().AddSingleton<ProductPages>();
        services.AddSingleton<Synonyms>().AddSingleton<SearchNotes>();
        services.AddScoped<SynonymTable>().AddScoped<SearchMissTable>().AddScoped<WriteSynonyms>().AddScoped<RemoveSynonyms>();
        services.AddScoped<ShopWindowGoods>().AddScoped<ShopWindowNews>();
        return services
            .AddScoped<CatalogListing>()
            .AddScoped<CategoryTree>()
            .AddScoped<HarvestCalendar>()
            .AddScoped<ProductCards>()
            .AddScoped<ProductSearch>()
            .AddScoped<SameParcel>()
            .AddScoped<SearchSuggestions>()
            .AddScoped<SeasonPicks>()
            .AddScoped<ShelfTiles>()
            .AddScoped<ShopAddresses>()
            .AddScoped<SimilarProducts>();
    }
}
