using Marketplace.Application.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Audit;

internal sealed class AuditMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasKeyOf(e => e.Id);
        entry.Property(e => e.Action).HasMaxLength(60);
        entry.Property(e => e.Subject).HasMaxLength(60);
        entry.Property(e => e.Detail).HasMaxLength(1_000);
        entry.HasIndex(e => e.Subject);
    }
}
