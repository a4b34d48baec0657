using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Orders;

internal sealed class ShipmentMap : IEntityTypeConfiguration<Shipment>
{
    public void Configure(EntityTypeBuilder<Shipment> shipment)
    {
        shipment.HasKeyOf(s => s.Id);
        shipment.HasVersion();
        shipment.Property(s => s.Reason).HasMaxLength(500);
        shipment.HasIndex(s => new { s.CooperativeId, s.Status });
        shipment.Check("ToCollect", "\"ToCollectCentimes\" >= 0");
        shipment.Refers<Shipment, CooperativeOrder>(s => s.CooperativeOrderId);
        shipment.Refers<Shipment, Cooperative>(s => s.CooperativeId);
        shipment.HasMany(s => s.Lines).WithOne().HasForeignKey("ShipmentId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ShipmentLineMap : IEntityTypeConfiguration<ShipmentLine>
{
    public void Configure(EntityTypeBuilder<ShipmentLine> line)
    {
        line.HasKeyOf(l => l.Id);
        line.Check("Units", "\"Units\" > 0");
        line.Property<Id<Shipment>>("ShipmentId");
        // A recall asks from the lot to its parcels; the index answers alone.
        line.HasIndex(nameof(ShipmentLine.LotId), "ShipmentId");
        line.Refers<ShipmentLine, OrderLine>(l => l.OrderLineId);
        line.Refers<ShipmentLine, Lot>(l => l.LotId);
    }
}

internal sealed class CashCollectionMap : IEntityTypeConfiguration<CashCollection>
{
    public void Configure(EntityTypeBuilder<CashCollection> collection)
    {
        collection.HasKeyOf(c => c.Id);
        collection.HasVersion();
        // INV-18: one expected collection per parcel.
        collection.HasIndex(c => c.ShipmentId).IsUnique();
        collection.HasIndex(c => new { c.CooperativeId, c.Status });
        collection.Refers<CashCollection, Shipment>(c => c.ShipmentId);
        collection.Refers<CashCollection, Cooperative>(c => c.CooperativeId);
    }
}

internal sealed class SalesFactMap : IEntityTypeConfiguration<SalesFact>
{
    public void Configure(EntityTypeBuilder<SalesFact> fact)
    {
        fact.HasKeyOf(f => f.Id);
        fact.HasIndex(f => f.ShipmentLineId).IsUnique();
        fact.HasIndex(f => new { f.CooperativeId, f.Month });
        fact.HasIndex(f => f.OrderLineId);
        fact.Refers<SalesFact, ShipmentLine>(f => f.ShipmentLineId);
        fact.Refers<SalesFact, OrderLine>(f => f.OrderLineId);
        fact.Refers<SalesFact, Cooperative>(f => f.CooperativeId);
        fact.Refers<SalesFact, Product>(f => f.ProductId);
        fact.Refers<SalesFact, ProductionChain>(f => f.ChainId);
        fact.Refers<SalesFact, Lot>(f => f.LotId);
    }
}

internal sealed class RefundFactMap : IEntityTypeConfiguration<RefundFact>
{
    public void Configure(EntityTypeBuilder<RefundFact> fact)
    {
        fact.HasKeyOf(f => f.Id);
        fact.HasIndex(f => new { f.CooperativeId, f.Month });
        fact.Refers<RefundFact, SalesFact>(f => f.SalesFactId);
        fact.Refers<RefundFact, Cooperative>(f => f.CooperativeId);
    }
}
