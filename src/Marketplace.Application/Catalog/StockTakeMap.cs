using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Catalog;

internal sealed class StockTakeMap : IEntityTypeConfiguration<StockTake>
{
    public void Configure(EntityTypeBuilder<StockTake> take)
    {
        take.HasKeyOf(t => t.Id);
        take.HasVersion();
        take.Property(t => t.Family).HasMaxLength(40);
        take.HasIndex(t => new { t.CooperativeId, t.Id });
        take.Refers<StockTake, Cooperative>(t => t.CooperativeId);
        take.HasMany(t => t.Lines).WithOne().HasForeignKey("StockTakeId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StockTakeLineMap : IEntityTypeConfiguration<StockTakeLine>
{
    public void Configure(EntityTypeBuilder<StockTakeLine> line)
    {
        line.HasKeyOf(l => l.Id);
        line.HasVersion();
        // No two open sessions count the same lot.
        line.HasIndex(l => l.OpenLotId).IsUnique().HasFilter("\"OpenLotId\" IS NOT NULL");
        line.Check("Decided", "\"OpenLotId\" IS NULL OR \"DecidedAt\" IS NULL");
        line.Refers<StockTakeLine, Lot>(l => l.LotId);
        line.HasMany(l => l.Counts).WithOne().HasForeignKey("StockTakeLineId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StockCountMap : IEntityTypeConfiguration<StockCount>
{
    public void Configure(EntityTypeBuilder<StockCount> count)
    {
        count.HasKeyOf(c => c.Id);
        count.Property(c => c.Operation).HasMaxLength(40);
        count.Property<Id<StockTakeLine>>("StockTakeLineId");
        count.Check("Units", "\"Units\" >= 0");
        // A count sent twice counts once.
        count.HasIndex("StockTakeLineId", nameof(StockCount.Operation)).IsUnique();
    }
}

internal sealed class PriceChangeMap : IEntityTypeConfiguration<PriceChange>
{
    public void Configure(EntityTypeBuilder<PriceChange> change)
    {
        change.HasKeyOf(c => c.Id);
        change.Property(c => c.Cause).HasMaxLength(60);
        change.HasIndex(c => new { c.ProductId, c.Id });
        change.Refers<PriceChange, Product>(c => c.ProductId);
    }
}
