using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Providers;

public sealed class SqlServerMarketplaceDb(DbContextOptions<SqlServerMarketplaceDb> options) : MarketplaceDb(options);
