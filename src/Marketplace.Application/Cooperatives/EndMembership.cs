using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>Ends a membership on a day, with a reason; what was earned before stays hers.</summary>
public sealed class EndMembership(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Until">The first day that does not count any more.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Membership> Membership, DateOnly Until, string Reason);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, request.Reason);
        return await lane.RunAsync(db, () => EndAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> EndAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var membership = await db.Memberships.In(request.Cooperative).SingleOrDefaultAsync(m => m.Id == request.Membership, stop);
        if (membership is null)
            return Refusal.NotFound;
        var ended = membership.End(request.Until, request.Reason);
        if (ended.IsRefused)
            return ended;
        audit.Write(nameof(EndMembership), $"member:{membership.MemberId}", recorded);
        await db.SaveChangesAsync(stop);
        return ended;
    }
}
