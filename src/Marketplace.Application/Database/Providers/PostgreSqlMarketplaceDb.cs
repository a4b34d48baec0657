using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Providers;

public sealed class PostgreSqlMarketplaceDb(DbContextOptions<PostgreSqlMarketplaceDb> options) : MarketplaceDb(options);
