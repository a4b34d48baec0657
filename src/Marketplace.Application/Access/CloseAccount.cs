using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Keeps an account from signing in, and ends its sessions within a minute. Nothing of it is lost.</summary>
public sealed class CloseAccount(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Account> Account, string Reason);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        if (request.Visitor.Account == request.Account)
            return new Refusal("Account.NotYourOwn");
        if (await db.IsLastAdminAsync(request.Account, stop))
            return new Refusal("Role.LastAdmin");
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == request.Account.Value, stop);
        if (user is null)
            return Refusal.NotFound;
        var now = clock.Now();
        user.ClosedAt = now;
        user.EndSessions();
        audit.Write(nameof(CloseAccount), $"account:{request.Account}", request.Visitor.Records(now, request.Reason));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
