using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Catalog;

internal sealed class LotMap : IEntityTypeConfiguration<Lot>
{
    public void Configure(EntityTypeBuilder<Lot> lot)
    {
        lot.HasKeyOf(l => l.Id);
        lot.Property(l => l.Code).HasMaxLength(40);
        lot.HasIndex(l => new { l.CooperativeId, l.Code }).IsUnique();
        lot.HasIndex(l => l.ProductId);
        // INV-01: behind the guarded update, whatever wrote the row.
        lot.Check("Units", "\"UnitsReserved\" >= 0 AND \"UnitsReserved\" <= \"UnitsOnHand\"");
        lot.Property(l => l.QuarantineReason).HasMaxLength(300);
        lot.Check("Recalled", "\"RecalledAt\" IS NULL OR \"QuarantinedAt\" IS NOT NULL");
        lot.HasIndex(l => l.BestBefore);
        lot.Refers<Lot, Cooperative>(l => l.CooperativeId);
        lot.Refers<Lot, Product>(l => l.ProductId);
        lot.HasMany(l => l.Contributions).WithOne().HasForeignKey("LotId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LotContributionMap : IEntityTypeConfiguration<LotContribution>
{
    public void Configure(EntityTypeBuilder<LotContribution> contribution)
    {
        contribution.HasKeyOf(c => c.Id);
        contribution.Check("Quantity", "\"Quantity\" > 0");
        contribution.Refers<LotContribution, Member>(c => c.MemberId);
    }
}

internal sealed class StockMovementMap : IEntityTypeConfiguration<StockMovement>
{
    public void Configure(EntityTypeBuilder<StockMovement> movement)
    {
        movement.HasKeyOf(m => m.Id);
        movement.Property(m => m.Cause).HasMaxLength(60);
        // INV-03, INV-05: no cause moves the same lot twice.
        movement.HasIndex(m => new { m.LotId, m.Kind, m.Cause }).IsUnique();
        movement.Refers<StockMovement, Lot>(m => m.LotId);
    }
}
