using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Cooperatives;

internal sealed class CooperativeMap : IEntityTypeConfiguration<Cooperative>
{
    public void Configure(EntityTypeBuilder<Cooperative> cooperative)
    {
        cooperative.HasKeyOf(c => c.Id);
        cooperative.HasVersion();
        cooperative.Property(c => c.Code).HasMaxLength(12);
        cooperative.Property(c => c.Slug).HasMaxLength(80);
        cooperative.Property(c => c.Ice).HasMaxLength(15);
        cooperative.LongText(c => c.Story);
        cooperative.HasIndex(c => c.Code).IsUnique();
        cooperative.HasIndex(c => c.Slug).IsUnique();
        cooperative.Refers<Cooperative, Province>(c => c.ProvinceId);
        cooperative.Refers<Cooperative, ProductionChain>(c => c.MainChainId);
        cooperative.Refers<Cooperative, Picture>(c => c.CoverId);
    }
}

internal sealed class CooperativeUnionMap : IEntityTypeConfiguration<CooperativeUnion>
{
    public void Configure(EntityTypeBuilder<CooperativeUnion> union)
    {
        union.HasKeyOf(u => u.Id);
        union.Property(u => u.Slug).HasMaxLength(80);
        union.LongText(u => u.Story);
        union.HasIndex(u => u.Slug).IsUnique();
        union.Refers<CooperativeUnion, Province>(u => u.ProvinceId);
        union.HasMany(u => u.Memberships).WithOne().HasForeignKey("UnionId").OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UnionMembershipMap : IEntityTypeConfiguration<UnionMembership>
{
    public void Configure(EntityTypeBuilder<UnionMembership> membership)
    {
        membership.HasKeyOf(m => m.Id);
        membership.Refers<UnionMembership, Cooperative>(m => m.CooperativeId);
    }
}

internal sealed class DeliveryMethodMap : IEntityTypeConfiguration<DeliveryMethod>
{
    public void Configure(EntityTypeBuilder<DeliveryMethod> method)
    {
        method.HasKeyOf(m => m.Id);
        method.Refers<DeliveryMethod, Cooperative>(m => m.CooperativeId);
        method.Check("Charges", "\"NearChargeCentimes\" >= 0 AND \"FarChargeCentimes\" >= 0");
    }
}

internal sealed class DistributionRuleMap : IEntityTypeConfiguration<DistributionRule>
{
    public void Configure(EntityTypeBuilder<DistributionRule> rule)
    {
        rule.HasKeyOf(r => r.Id);
        rule.HasIndex(r => new { r.CooperativeId, r.ValidFrom }).IsUnique();
        rule.Refers<DistributionRule, Cooperative>(r => r.CooperativeId);
    }
}

internal sealed class PictureMap : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> picture)
    {
        picture.HasKeyOf(p => p.Id);
        picture.HasVersion();
        picture.Property(p => p.Hash).HasMaxLength(64);
        picture.Property(p => p.Colour).HasMaxLength(7);
        picture.HasIndex(p => p.Hash);
        picture.Refers<Picture, Cooperative>(p => p.CooperativeId);
    }
}
