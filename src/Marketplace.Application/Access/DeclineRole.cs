using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Says no to a role that was asked for.</summary>
public sealed class DeclineRole(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<RoleRequest> Role);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var asked = request.Visitor.Is(Roles.Admin) ? await db.RoleRequests.SingleOrDefaultAsync(row => row.Id == request.Role, stop) : null;
        if (asked is null)
            return Refusal.NotFound;
        var recorded = request.Visitor.Records(clock.Now(), asked.Role);
        if (asked.Decline(recorded).Refusal is { } refusal)
            return refusal;
        audit.Write(nameof(DeclineRole), $"account:{asked.AccountId}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
