using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Cooperatives;

internal sealed class RegionMap : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> region)
    {
        region.HasKeyOf(r => r.Id);
        region.Property(r => r.Code).HasMaxLength(2);
        region.HasIndex(r => r.Code).IsUnique();
    }
}

internal sealed class ProvinceMap : IEntityTypeConfiguration<Province>
{
    public void Configure(EntityTypeBuilder<Province> province)
    {
        province.HasKeyOf(p => p.Id);
        province.Property(p => p.Code).HasMaxLength(60);
        province.HasIndex(p => p.Code).IsUnique();
        province.Refers<Province, Region>(p => p.RegionId);
    }
}

internal sealed class CityMap : IEntityTypeConfiguration<City>
{
    public void Configure(EntityTypeBuilder<City> city)
    {
        city.HasKeyOf(c => c.Id);
        city.Refers<City, Province>(c => c.ProvinceId);
    }
}

internal sealed class ProductionChainMap : IEntityTypeConfiguration<ProductionChain>
{
    public void Configure(EntityTypeBuilder<ProductionChain> chain)
    {
        chain.HasKeyOf(c => c.Id);
        chain.Property(c => c.Code).HasMaxLength(40);
        chain.HasIndex(c => c.Code).IsUnique();
    }
}
