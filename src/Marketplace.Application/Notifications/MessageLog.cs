using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Notifications;

/// <summary>What was written to whom, newest first. What a message says is not shown: some carry links that open accounts.</summary>
public sealed class MessageLog(MarketplaceDb db)
{
    public const int PageSize = 50;

    /// <param name="Recipient">Masked: an administrator recognises an address, and does not read it.</param>
    public sealed record Row(
        Id<OutgoingMessage> Message, MessageChannel Channel, string Recipient, string Subject, MessageStatus Status,
        DateTimeOffset WrittenAt, DateTimeOffset? SentAt);

    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Id<OutgoingMessage>? Next);

    /// <param name="recipient">The whole address or number.</param>
    public async Task<Page> LoadAsync(
        Visitor visitor, MessageStatus? status, string? recipient, Id<OutgoingMessage>? before, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Admin))
            return new([], null);
        var messages = db.OutgoingMessages.AsNoTracking();
        if (status is { } wanted)
            messages = messages.Where(message => message.Status == wanted);
        if (!string.IsNullOrEmpty(recipient))
            messages = messages.Where(message => message.Recipient == recipient);
        if (before is { } last)
            messages = messages.Where(message => message.Id < last);
        var found = await messages.OrderByDescending(message => message.Id).Take(PageSize + 1)
            .Select(message => new { message.Id, message.Channel, message.Recipient, message.Subject, message.Status, message.WrittenAt, message.SentAt })
            .ToListAsync(stop);
        var rows = found.Take(PageSize).Select(message => new Row(
            message.Id, message.Channel, Masked(message.Recipient), message.Subject, message.Status, message.WrittenAt, message.SentAt)).ToList();
        return new(rows, found.Count > PageSize ? rows[^1].Message : null);
    }

    private static string Masked(string recipient)
    {
        if (PhoneNumber.TryParse(recipient, out var number))
            return number.Masked;
        var at = recipient.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "" : $"{recipient[0]}***{recipient[at..]}";
    }
}
