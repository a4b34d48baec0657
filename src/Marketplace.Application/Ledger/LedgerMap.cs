using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Ledger;

internal sealed class LedgerTransactionMap : IEntityTypeConfiguration<LedgerTransaction>
{
    public void Configure(EntityTypeBuilder<LedgerTransaction> transaction)
    {
        transaction.HasKeyOf(t => t.Id);
        transaction.Property(t => t.Cause).HasMaxLength(60);
        transaction.HasIndex(t => new { t.Event, t.Cause }).IsUnique();
        transaction.HasMany(t => t.Entries).WithOne().HasForeignKey(e => e.TransactionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LedgerEntryMap : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.HasKeyOf(e => e.Id);
        entry.Ignore(e => e.Account);
        entry.HasIndex(e => new { e.CooperativeId, e.BookedOn });
        entry.HasIndex(e => new { e.Kind, e.CooperativeId, e.MemberId });
        entry.Check("Amount", "\"AmountCentimes\" <> 0");
        entry.Refers<LedgerEntry, Cooperative>(e => e.CooperativeId);
        entry.Refers<LedgerEntry, Member>(e => e.MemberId);
    }
}
