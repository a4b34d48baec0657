using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>A second administrator gives the role that a first one asked for.</summary>
public sealed class ApproveRole(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<RoleRequest> Role);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var asked = await db.RoleRequests.SingleOrDefaultAsync(row => row.Id == request.Role, stop);
        if (asked is null)
            return Refusal.NotFound;
        var recorded = request.Visitor.Records(clock.Now(), asked.Role);
        if (asked.Grant(recorded).Refusal is { } refusal)
            return refusal;
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == asked.AccountId.Value, stop);
        if (user is null)
            return Refusal.NotFound;
        if (!await db.HoldsAsync(asked.AccountId, asked.Role, stop))
            await db.GiveAsync(user, asked.Role, stop);
        audit.Write(nameof(ApproveRole), $"account:{asked.AccountId}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
