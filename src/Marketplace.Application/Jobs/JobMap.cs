using Marketplace.Application.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Jobs;

internal sealed class JobMap : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.HasKeyOf(j => j.Id);
        job.Property(j => j.Kind).HasMaxLength(60);
        job.Property(j => j.Payload).HasMaxLength(1_000);
        job.Property(j => j.Key).HasMaxLength(120);
        job.Property(j => j.LockedBy).HasMaxLength(80);
        job.Property(j => j.LastError).HasMaxLength(1_000);
        job.HasIndex(j => j.Key).IsUnique();
        job.HasIndex(j => new { j.Kind, j.DueAt });
        job.HasIndex(j => j.DueAt).HasFilter("\"DoneAt\" IS NULL AND \"ParkedAt\" IS NULL");
    }
}
