using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Notifications;

/// <summary>Notes that staff sent a text by hand.</summary>
public sealed class PassTextOn(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<OutgoingMessage> Message);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Finance) && !request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var message = await db.OutgoingMessages.SingleOrDefaultAsync(
            row => row.Id == request.Message && row.Channel == MessageChannel.Sms && row.Status == MessageStatus.Queued, stop);
        if (message is null)
            return Refusal.NotFound;
        message.BeSent(mayRepeat: false, clock.Now());
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
