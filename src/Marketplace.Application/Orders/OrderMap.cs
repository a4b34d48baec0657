using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Orders;

internal sealed class OrderMap : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> order)
    {
        order.HasKeyOf(o => o.Id);
        order.HasVersion();
        order.Property(o => o.Number).HasMaxLength(20);
        order.Property(o => o.Token).HasMaxLength(32);
        order.ComplexProperty(o => o.Buyer);
        order.ComplexProperty(o => o.Address, address => address.Property(a => a.CarrierNote).HasMaxLength(500));
        // INV-13: a cart becomes at most one order.
        order.HasIndex(o => o.CartId).IsUnique();
        order.HasIndex(o => o.Number).IsUnique();
        order.HasIndex(o => o.Token).IsUnique();
        order.HasIndex(o => o.AccountId);
        order.Check("Total", "\"TotalCentimes\" = \"GoodsCentimes\" + \"DeliveryCentimes\" AND \"GoodsCentimes\" >= 0 AND \"DeliveryCentimes\" >= 0");
        order.Refers<Order, Cart>(o => o.CartId);
        order.HasMany(o => o.Parts).WithOne().HasForeignKey(p => p.OrderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CooperativeOrderMap : IEntityTypeConfiguration<CooperativeOrder>
{
    public void Configure(EntityTypeBuilder<CooperativeOrder> part)
    {
        part.HasKeyOf(p => p.Id);
        part.HasVersion();
        part.Property(p => p.Number).HasMaxLength(24);
        part.Property(p => p.Reason).HasMaxLength(500);
        part.HasIndex(p => p.Number).IsUnique();
        part.HasIndex(p => new { p.OrderId, p.CooperativeId }).IsUnique();
        part.HasIndex(p => new { p.CooperativeId, p.Status });
        part.Check("Total", "\"TotalCentimes\" = \"GoodsCentimes\" + \"DeliveryChargeCentimes\"");
        part.Check("Delivered", "\"GoodsDeliveredCentimes\" <= \"GoodsCentimes\" AND \"GoodsRefundedCentimes\" <= \"GoodsDeliveredCentimes\"");
        part.Refers<CooperativeOrder, Cooperative>(p => p.CooperativeId);
        part.Refers<CooperativeOrder, DeliveryMethod>(p => p.DeliveryMethodId);
        part.Refers<CooperativeOrder, DistributionRule>(p => p.DistributionRuleId);
        part.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.CooperativeOrderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OrderLineMap : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> line)
    {
        line.HasKeyOf(l => l.Id);
        line.Property(l => l.Sku).HasMaxLength(40);
        line.Check("Units", "\"Units\" > 0 AND \"UnitsSent\" + \"UnitsCancelled\" <= \"Units\" AND \"UnitsDelivered\" <= \"UnitsSent\" AND \"UnitsRefunded\" <= \"UnitsDelivered\"");
        line.Check("Goods", "\"GoodsCentimes\" = \"UnitPriceCentimes\" * \"Units\"");
        line.Refers<OrderLine, Product>(l => l.ProductId);
        line.Refers<OrderLine, ProductionChain>(l => l.ChainId);
    }
}

internal sealed class StockHoldMap : IEntityTypeConfiguration<StockHold>
{
    public void Configure(EntityTypeBuilder<StockHold> hold)
    {
        hold.HasKeyOf(h => h.Id);
        hold.HasVersion();
        hold.Check("Units", "\"Units\" >= 0");
        hold.HasIndex(h => new { h.OrderLineId, h.LotId }).IsUnique();
        hold.HasIndex(h => new { h.LotId, h.Status });
        hold.Refers<StockHold, Lot>(h => h.LotId);
        hold.Refers<StockHold, OrderLine>(h => h.OrderLineId);
    }
}

internal sealed class CommissionPolicyMap : IEntityTypeConfiguration<CommissionPolicy>
{
    public void Configure(EntityTypeBuilder<CommissionPolicy> policy)
    {
        policy.HasKeyOf(p => p.Id);
        policy.HasIndex(p => new { p.Method, p.ValidFrom }).IsUnique();
    }
}
