using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Notifications;

/// <summary>Texts to telephones, which staff send by hand: no gateway is connected. Oldest first.</summary>
public sealed class TextsToPassOn(MarketplaceDb db)
{
    public const int PageSize = 50;

    public sealed record Row(Id<OutgoingMessage> Message, PhoneNumber Phone, Language Language, string Text, DateTimeOffset WrittenAt);

    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Finance) && !visitor.Is(Roles.Admin))
            return [];
        var rows = await db.OutgoingMessages
            .Where(message => message.Channel == MessageChannel.Sms && message.Status == MessageStatus.Queued)
            .OrderBy(message => message.WrittenAt)
            .Select(message => new { message.Id, message.Recipient, message.Language, message.Text, message.WrittenAt })
            .Take(PageSize)
            .ToListAsync(stop);
        return [.. rows.Select(row => new Row(row.Id, PhoneNumber.FromE164(row.Recipient), row.Language, row.Text, row.WrittenAt))];
    }
}
