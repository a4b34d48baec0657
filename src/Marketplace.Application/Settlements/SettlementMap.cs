using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Settlements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Settlements;

internal sealed class SettlementMap : IEntityTypeConfiguration<Settlement>
{
    public void Configure(EntityTypeBuilder<Settlement> settlement)
    {
        settlement.HasKeyOf(s => s.Id);
        settlement.HasIndex(s => new { s.CooperativeId, s.Month }).IsUnique();
        settlement.Check("Due", "\"DueCentimes\" = \"GoodsCentimes\" + \"DeliveryCentimes\" - \"CashHeldCentimes\" + \"CarriedCentimes\"");
        settlement.Refers<Settlement, Cooperative>(s => s.CooperativeId);
    }
}

internal sealed class PayoutMap : IEntityTypeConfiguration<Payout>
{
    public void Configure(EntityTypeBuilder<Payout> payout)
    {
        payout.HasKeyOf(p => p.Id);
        payout.HasVersion();
        payout.Property(p => p.BankReference).HasMaxLength(60);
        // INV-23: a settlement is paid at most once; INV-24: by two persons.
        payout.HasIndex(p => p.SettlementId).IsUnique();
        payout.Check("TwoPersons", "\"ExecutedBy\" IS NULL OR \"ExecutedBy\" <> \"PreparedBy\"");
        payout.Check("Amount", "\"AmountCentimes\" > 0");
        payout.Refers<Payout, Settlement>(p => p.SettlementId);
        payout.Refers<Payout, Cooperative>(p => p.CooperativeId);
    }
}
