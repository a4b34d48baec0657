using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Orders;

internal sealed class LotRecallMap : IEntityTypeConfiguration<LotRecall>
{
    public void Configure(EntityTypeBuilder<LotRecall> recall)
    {
        recall.HasKeyOf(r => r.Id);
        recall.HasVersion();
        recall.Property(r => r.Reason).HasMaxLength(300);
        // One recall per lot, whoever clicks twice.
        recall.HasIndex(r => r.LotId).IsUnique();
        recall.Check("Told", "\"OrdersTold\" >= 0 AND \"OrdersTold\" <= \"Orders\"");
        recall.Refers<LotRecall, Lot>(r => r.LotId);
        recall.Refers<LotRecall, Cooperative>(r => r.CooperativeId);
    }
}
