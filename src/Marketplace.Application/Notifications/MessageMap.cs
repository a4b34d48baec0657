using Marketplace.Application.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Notifications;

internal sealed class MessageMap : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> message)
    {
        message.HasKeyOf(m => m.Id);
        message.HasVersion();
        message.Property(m => m.Key).HasMaxLength(120);
        message.Property(m => m.Text).HasMaxLength(ValueConversions.LongTextLength);
        message.Property(m => m.Html).HasMaxLength(20_000);
        // INV-36: one message per event, recipient and channel.
        message.HasIndex(m => m.Key).IsUnique();
    }
}
