using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Carts;

internal sealed class CartMap : IEntityTypeConfiguration<Cart>
{
    public void Configure(EntityTypeBuilder<Cart> cart)
    {
        cart.HasKeyOf(c => c.Id);
        cart.HasVersion();
        cart.Property(c => c.Token).HasMaxLength(32);
        cart.HasIndex(c => c.Token).IsUnique();
        cart.HasIndex(c => c.AccountId);
        cart.HasMany(c => c.Lines).WithOne().HasForeignKey("CartId").OnDelete(DeleteBehavior.Cascade);
        cart.HasMany(c => c.Deliveries).WithOne().HasForeignKey("CartId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CartLineMap : IEntityTypeConfiguration<CartLine>
{
    public void Configure(EntityTypeBuilder<CartLine> line)
    {
        line.HasKeyOf(l => l.Id);
        line.Check("Units", "\"Units\" > 0");
        line.Property<Id<Cart>>("CartId");
        line.HasIndex("CartId", nameof(CartLine.ProductId)).IsUnique();
        line.Refers<CartLine, Product>(l => l.ProductId);
    }
}

internal sealed class WishMap : IEntityTypeConfiguration<Wish>
{
    public void Configure(EntityTypeBuilder<Wish> wish)
    {
        wish.HasKeyOf(w => w.Id);
        wish.HasIndex(w => new { w.AccountId, w.ProductId }).IsUnique();
        wish.Refers<Wish, Product>(w => w.ProductId);
    }
}

internal sealed class CartDeliveryMap : IEntityTypeConfiguration<CartDelivery>
{
    public void Configure(EntityTypeBuilder<CartDelivery> delivery)
    {
        delivery.HasKeyOf(d => d.Id);
        delivery.Refers<CartDelivery, Cooperative>(d => d.CooperativeId);
        delivery.Refers<CartDelivery, DeliveryMethod>(d => d.MethodId);
    }
}
