using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Notifications;

/// <summary>Sends a mail once more because a person asks for it: a message of its own, to the same address (INV-36).</summary>
public sealed class ResendMessage(MarketplaceDb db, WriteLane lane, JobQueue jobs, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<OutgoingMessage> Message);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var message = request.Visitor.Is(Roles.Admin)
            ? await db.OutgoingMessages.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Message, stop)
            : null;
        if (message is null || message.Recipient.Length == 0 || message.Channel is not MessageChannel.Email)
            return Refusal.NotFound;
        if (message.Status is MessageStatus.Queued)
            return new Refusal("Message.StillQueued");
        var now = clock.Now();
        var key = string.Create(CultureInfo.InvariantCulture, $"again:{message.Id}:{now.UtcTicks}");
        db.OutgoingMessages.Add(OutgoingMessage.Write(
            key, message.Channel, message.Recipient, new(message.Language, message.Subject, message.Text, message.Html), now));
        jobs.Add(JobKinds.DeliverMessage, new DeliverMessage.Request(key), $"message:{key}", now);
        audit.Write(nameof(ResendMessage), $"message:{message.Id}", request.Visitor.Records(now));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
