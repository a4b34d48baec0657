using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Calls a lot back: it leaves sale at once, and a job writes to everybody it was sent to.</summary>
public sealed class RecallLot(MarketplaceDb db, WriteLane lane, JobQueue jobs, ShopWindowNews news, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Reason">Buyers read it, word for word.</param>
    /// <param name="IsSure">Ticked by hand: a recall cannot be taken back.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Lot> Lot, string? Reason, bool IsSure);

    /// <summary>Asked again, the lot stays recalled and nobody is written to twice.</summary>
    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Presides(request.Cooperative) && !request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var reason = TextRules.SingleLine(request.Reason, 300);
        if (reason.IsRefused)
            return reason.Refusal.On(nameof(request.Reason));
        if (reason.Value.Length == 0)
            return new Refusal("Lot.ReasonMissing").On(nameof(request.Reason));
        if (!request.IsSure)
            return new Refusal("Recall.NotConfirmed").On(nameof(request.IsSure));
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, reason.Value);
        return await lane.RunAsync(db, () => RecallAsync(request.Cooperative, request.Lot, recorded, stop), stop);
    }

    private async Task<Outcome> RecallAsync(Id<Cooperative> cooperative, Id<Lot> lot, Recorded recorded, CancellationToken stop)
    {
        var own = db.Lots.Where(row => row.Id == lot && row.CooperativeId == cooperative);
        // First the lot's row: a parcel that leaves at this moment either counts below or finds the lot set aside.
        var changed = await own.Where(row => row.RecalledAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.RecalledAt, recorded.At)
            .SetProperty(row => row.QuarantinedAt, row => row.QuarantinedAt ?? recorded.At)
            .SetProperty(row => row.QuarantineReason, recorded.Note), stop);
        if (changed == 0)
            return await own.AnyAsync(stop) ? Outcome.Done : Refusal.NotFound;
        var begun = LotRecall.Begin(lot, cooperative, await db.OrdersWith(lot).CountAsync(stop), recorded);
        if (begun.IsRefused)
            return begun.Refusal;
        db.LotRecalls.Add(begun.Value);
        await db.SaveChangesAsync(stop);
        if (begun.Value.CompletedAt is null)
            jobs.Add(JobKinds.WriteRecallMessages, new WriteRecallMessages.Request(begun.Value.Id.Value), $"recall:{begun.Value.Id}", recorded.At);
        news.Tell([await own.Select(row => row.ProductId).SingleAsync(stop)], recorded.At);
        audit.Write(nameof(RecallLot), $"lot:{lot}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
