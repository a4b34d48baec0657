using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Access;

internal sealed class AppUserMap : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> user)
    {
        user.Property(u => u.DisplayName).HasMaxLength(120);
        user.Property(u => u.PasswordHash).HasMaxLength(400);
        // PostgreSQL and SQLite compare bytes: uniqueness lies on Identity's own normalised columns.
        user.HasIndex(u => u.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
    }
}

/// <summary>Key lengths said here, so that a context made without Identity's options has the same model.</summary>
internal sealed class UserLoginMap : IEntityTypeConfiguration<IdentityUserLogin<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> login)
    {
        login.Property(l => l.LoginProvider).HasMaxLength(128);
        login.Property(l => l.ProviderKey).HasMaxLength(128);
    }
}

internal sealed class UserTokenMap : IEntityTypeConfiguration<IdentityUserToken<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> token)
    {
        token.Property(t => t.LoginProvider).HasMaxLength(128);
        token.Property(t => t.Name).HasMaxLength(128);
        token.Property(t => t.Value).HasMaxLength(2_000);
    }
}

internal sealed class CooperativeStaffMap : IEntityTypeConfiguration<CooperativeStaff>
{
    public void Configure(EntityTypeBuilder<CooperativeStaff> staff)
    {
        staff.HasKeyOf(s => s.Id);
        staff.HasIndex(s => new { s.AccountId, s.CooperativeId }).IsUnique();
        staff.Refers<CooperativeStaff, Cooperative>(s => s.CooperativeId);
    }
}

internal sealed class RoleRequestMap : IEntityTypeConfiguration<RoleRequest>
{
    public void Configure(EntityTypeBuilder<RoleRequest> request)
    {
        request.HasKeyOf(r => r.Id);
        request.HasVersion();
        request.Property(r => r.Role).HasMaxLength(40);
        request.Property(r => r.Reason).HasMaxLength(500);
        request.HasIndex(r => new { r.AccountId, r.Role });
    }
}

internal sealed class ProtectionKeyMap : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.HasKeyOf(k => k.Id);
        key.Property(k => k.Xml).HasMaxLength(ValueConversions.LongTextLength);
    }
}
