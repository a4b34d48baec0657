using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Sets a lot aside, or puts it back on sale: aside it is counted, but neither promised nor sent.</summary>
public sealed class QuarantineLot(MarketplaceDb db, WriteLane lane, ShopWindowNews news, AuditTrail audit, TimeProvider clock)
{
    /// <param name="IsAside">Set aside, rather than put back on sale.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Lot> Lot, bool IsAside, string? Reason);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var reason = TextRules.SingleLine(request.Reason, 300);
        if (reason.IsRefused)
            return reason.Refusal.On(nameof(request.Reason));
        if (reason.Value.Length == 0)
            return new Refusal("Lot.ReasonMissing").On(nameof(request.Reason));
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, reason.Value);
        return await lane.RunAsync(db, () => WriteAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> WriteAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var own = db.Lots.Of(request.Cooperative).Where(lot => lot.Id == request.Lot);
        if (await own.Select(lot => new { lot.ProductId, lot.RecalledAt }).SingleOrDefaultAsync(stop) is not { } lot)
            return Refusal.NotFound;
        if (lot.RecalledAt is not null)
            return new Refusal("Lot.IsRecalled");
        DateTimeOffset? since = request.IsAside ? recorded.At : null;
        var changed = await own.Where(row => (row.QuarantinedAt == null) == request.IsAside && row.RecalledAt == null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.QuarantinedAt, since)
                .SetProperty(row => row.QuarantineReason, request.IsAside ? recorded.Note : ""), stop);
        if (changed == 0)
            return Outcome.Done;
        audit.Write(request.IsAside ? nameof(QuarantineLot) : "ReleaseLot", $"lot:{request.Lot}", recorded);
        news.Tell([lot.ProductId], recorded.At);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
