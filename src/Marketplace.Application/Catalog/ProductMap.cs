using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Catalog;

internal sealed class ProductMap : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> product)
    {
        product.HasKeyOf(p => p.Id);
        product.HasVersion();
        product.Property(p => p.Sku).HasMaxLength(40);
        product.Property(p => p.Family).HasMaxLength(40);
        product.LongText(p => p.Description);
        product.LongText(p => p.Ingredients);
        product.HasIndex(p => new { p.CooperativeId, p.Sku }).IsUnique();
        product.HasIndex(p => new { p.CategoryId, p.Status });
        product.Check("Published", "\"Status\" <> 'Published' OR (\"PriceCentimes\" > 0 AND \"NetQuantity\" > 0)");
        product.Refers<Product, Cooperative>(p => p.CooperativeId);
        product.Refers<Product, Category>(p => p.CategoryId);
        product.Refers<Product, ProductionChain>(p => p.ChainId);
        product.HasMany(p => p.Attributes).WithOne().HasForeignKey("ProductId").OnDelete(DeleteBehavior.Cascade);
        product.HasMany(p => p.Pictures).WithOne().HasForeignKey("ProductId").OnDelete(DeleteBehavior.Cascade);
        product.HasMany(p => p.Labels).WithOne().HasForeignKey("ProductId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProductAttributeMap : IEntityTypeConfiguration<ProductAttribute>
{
    public void Configure(EntityTypeBuilder<ProductAttribute> attribute)
    {
        attribute.HasKeyOf(a => a.Id);
        attribute.Property(a => a.Code).HasMaxLength(40);
        attribute.Property<Id<Product>>("ProductId");
        attribute.HasIndex("ProductId", nameof(ProductAttribute.Code)).IsUnique();
    }
}

internal sealed class ProductPictureMap : IEntityTypeConfiguration<ProductPicture>
{
    public void Configure(EntityTypeBuilder<ProductPicture> picture)
    {
        picture.HasKeyOf(p => p.Id);
        picture.Ignore(p => p.Focus);
        picture.Refers<ProductPicture, Picture>(p => p.PictureId);
        picture.Check("Focus", "\"FocusAcross\" BETWEEN 0 AND 100 AND \"FocusDown\" BETWEEN 0 AND 100");
    }
}

internal sealed class ProductLabelMap : IEntityTypeConfiguration<ProductLabel>
{
    public void Configure(EntityTypeBuilder<ProductLabel> label)
    {
        label.HasKeyOf(l => l.Id);
        label.HasIndex(l => l.ValidUntil);
        label.Check("Proof", "\"CertificateNumber\" <> '' AND \"Issuer\" <> ''");
    }
}

internal sealed class CategoryMap : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.HasKeyOf(c => c.Id);
        category.Property(c => c.Code).HasMaxLength(40);
        category.Property(c => c.Slug).HasMaxLength(80);
        category.HasIndex(c => c.Code).IsUnique();
        category.HasIndex(c => c.Slug).IsUnique();
        category.Refers<Category, Category>(c => c.ParentId);
        category.HasMany(c => c.Attributes).WithOne().HasForeignKey("CategoryId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CategoryAttributeMap : IEntityTypeConfiguration<CategoryAttribute>
{
    public void Configure(EntityTypeBuilder<CategoryAttribute> attribute)
    {
        attribute.HasKeyOf(a => a.Id);
        attribute.Property(a => a.Code).HasMaxLength(40);
    }
}
