using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Carts;
using Marketplace.Application.Catalog;
using Marketplace.Application.Cooperatives;
using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Application.Distributions;
using Marketplace.Application.Health;
using Marketplace.Application.Images;
using Marketplace.Application.Jobs;
using Marketplace.Application.Ledger;
using Marketplace.Application.Notifications;
using Marketplace.Application.Orders;
using Marketplace.Application.Payments;
using Marketplace.Application.Programme;
using Marketplace.Application.Reporting;
using Marketplace.Application.Search;
using Marketplace.Application.Settlements;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Application;

/// <summary>Everything the application offers, as one list; each module adds its lines in its own method.</summary>
public static class MarketplaceSetup
{
    public static IServiceCollection AddMarketplace(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMarketplaceDatabase(configuration);
        services.AddScoped<SeedReference>().AddScoped<StoryState>().AddScoped<DemoStory>();
        return services
            .AddAccess()
            .AddCooperatives()
            .AddLedger()
            .AddCatalog()
            .AddCarts()
            .AddOrders()
            .AddPayments()
            .AddSettlements()
            .AddDistributions()
            .AddProgramme()
            .AddReporting()
            .AddNotifications()
            .AddImages(configuration)
            .AddAudit()
            .AddHealth()
            .AddSearch(configuration)
            .AddJobs(configuration);
    }

    /// <summary>Accounts kept in the marketplace's own database.</summary>
    public static IdentityBuilder AddMarketplaceStores(this IdentityBuilder identity) =>
        identity.AddEntityFrameworkStores<MarketplaceDb>();
}
