using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Notifications;

/// <summary>Hands one mail over. What was about to happen is committed before, what happened after: a crash in between
/// shows (CP10).</summary>
public sealed class DeliverMessage(MarketplaceDb db, WriteLane lane, IMailTransport transport, TimeProvider clock)
{
    public sealed record Request(string Key);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        var handed = await lane.RunAsync<Handed>(db, () => HandOverAsync(request.Key, stop), stop);
        if (handed.IsRefused)
            return handed.Refusal;
        if (handed.Value.Message is not { } message)
            return Outcome.Done;
        var sent = await transport.SendAsync(message, stop);
        await lane.RunAsync(db, () => MarkAsync(request.Key, sent.Refusal, handed.Value.MayRepeat, stop), stop);
        return sent.Refusal is { Key: MailRefusals.ServerAway } away ? away : Outcome.Done;
    }

    private async Task<Outcome<Handed>> HandOverAsync(string key, CancellationToken stop)
    {
        var message = await db.OutgoingMessages.SingleOrDefaultAsync(row => row.Key == key, stop);
        if (message is null)
            return Refusal.NotFound;
        if (message.Status is not MessageStatus.Queued)
            return new Handed(null, false);
        var mayRepeat = message.HandOver(clock.Now());
        await db.SaveChangesAsync(stop);
        return new Handed(message, mayRepeat);
    }

    private async Task<Outcome> MarkAsync(string key, Refusal? refusal, bool mayRepeat, CancellationToken stop)
    {
        var message = await db.OutgoingMessages.SingleAsync(row => row.Key == key, stop);
        if (refusal is null)
            message.BeSent(mayRepeat, clock.Now());
        else if (refusal.Key == MailRefusals.ServerAway)
            message.HandBack();
        else
            message.Fail();
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    /// <param name="Message">Null when it has gone already.</param>
    private sealed record Handed(OutgoingMessage? Message, bool MayRepeat);
}
