using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Marketplace.Application.Database.Providers;

/// <summary>On SQLite keys are never given out twice, and lengths of text are checked because the engine does not.</summary>
public sealed class SqliteMarketplaceDb(DbContextOptions<SqliteMarketplaceDb> options) : MarketplaceDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.FindPrimaryKey() is { Properties: [{ ValueGenerated: ValueGenerated.OnAdd } key] })
                key.SetValueGenerationStrategy(SqliteValueGenerationStrategy.Autoincrement);
            CheckLengths(entity);
        }
    }

    private static void CheckLengths(IMutableEntityType entity)
    {
        foreach (var property in TextsOf(entity).Where(property => property.GetMaxLength() is not null))
        {
            var column = property.GetColumnName();
            entity.AddCheckConstraint($"CK_{entity.GetTableName()}_{column}_Length", $"length(\"{column}\") <= {property.GetMaxLength()}");
        }
    }

    private static IEnumerable<IMutableProperty> TextsOf(IMutableTypeBase type) =>
        type.GetProperties().Where(property => property.ClrType == typeof(string))
            .Concat(type.GetComplexProperties().SelectMany(complex => TextsOf(complex.ComplexType)));
}
