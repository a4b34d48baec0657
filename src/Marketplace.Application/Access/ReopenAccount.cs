using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Lets a closed account, or one that waits after wrong passwords, sign in again.</summary>
public sealed class ReopenAccount(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Account> Account);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var user = request.Visitor.Is(Roles.Admin) ? await db.Users.SingleOrDefaultAsync(row => row.Id == request.Account.Value, stop) : null;
        if (user is null)
            return Refusal.NotFound;
        (user.ClosedAt, user.LockoutEnd, user.AccessFailedCount) = (null, null, 0);
        audit.Write(nameof(ReopenAccount), $"account:{request.Account}", request.Visitor.Records(clock.Now()));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
