using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Catalog.Imports;

internal sealed class ImportMap : IEntityTypeConfiguration<ProductImport>
{
    public void Configure(EntityTypeBuilder<ProductImport> import)
    {
        import.HasKeyOf(i => i.Id);
        import.HasVersion();
        import.Property(i => i.FileName).HasMaxLength(120);
        import.Property(i => i.Encoding).HasMaxLength(40);
        import.Property(i => i.Header).HasMaxLength(SheetLimits.RowCharactersMax * 2);
        import.Property(i => i.Mapping).HasMaxLength(SheetLimits.RowCharactersMax * 2);
        import.HasIndex(i => new { i.CooperativeId, i.Id });
        import.Refers<ProductImport, Cooperative>(i => i.CooperativeId);
        import.Refers<ProductImport, ProductImport>(i => i.TakesBackId);
    }
}

internal sealed class ImportRowMap : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.HasKeyOf(r => r.Id);
        row.Property(r => r.Cells).HasMaxLength(SheetLimits.RowCharactersMax * 7);
        row.Property(r => r.Errors).HasMaxLength(20_000);
        row.Property(r => r.Before).HasMaxLength(100_000);
        row.Property(r => r.Key).HasMaxLength(60);
        row.HasIndex(r => new { r.ImportId, r.State, r.Line });
        row.HasIndex(r => new { r.ImportId, r.Key });
        row.Refers<ImportRow, ProductImport>(r => r.ImportId);
    }
}
