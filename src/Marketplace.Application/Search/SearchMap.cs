using Marketplace.Application.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Search;

internal sealed class SynonymGroupMap : IEntityTypeConfiguration<SynonymGroup>
{
    public void Configure(EntityTypeBuilder<SynonymGroup> group)
    {
        group.HasKeyOf(g => g.Id);
        group.HasVersion();
        group.Property(g => g.Words).HasMaxLength(SynonymGroup.LengthMax);
    }
}

internal sealed class SearchMissMap : IEntityTypeConfiguration<SearchMiss>
{
    public void Configure(EntityTypeBuilder<SearchMiss> miss)
    {
        miss.HasKeyOf(m => m.Id);
        miss.Property(m => m.Words).HasMaxLength(SearchMiss.LengthMax);
        miss.HasIndex(m => new { m.Day, m.Words }).IsUnique();
        miss.Check("Times", "\"Times\" > 0");
    }
}
