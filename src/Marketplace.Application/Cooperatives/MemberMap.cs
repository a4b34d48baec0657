using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Cooperatives;

internal sealed class MemberMap : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.HasKeyOf(m => m.Id);
        member.HasVersion();
        member.Property(m => m.Code).HasMaxLength(20);
        member.ComplexProperty(m => m.Name);
        member.HasIndex(m => m.Code).IsUnique();
    }
}

internal sealed class MembershipMap : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasKeyOf(m => m.Id);
        membership.HasVersion();
        membership.HasIndex(m => new { m.CooperativeId, m.MemberId, m.From }).IsUnique();
        membership.Check("Period", "\"Until\" IS NULL OR \"Until\" > \"From\"");
        membership.Refers<Membership, Member>(m => m.MemberId);
        membership.Refers<Membership, Cooperative>(m => m.CooperativeId);
    }
}
