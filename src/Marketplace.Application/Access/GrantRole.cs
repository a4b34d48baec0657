using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Gives an account a role that one administrator decides alone: coach or officer.</summary>
public sealed class GrantRole(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Account> Account, string Role);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Admin) || !Roles.All.Contains(request.Role))
            return Refusal.NotFound;
        if (Roles.OfTwo.Contains(request.Role))
            return new Refusal("Role.NeedsAnother");
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == request.Account.Value, stop);
        if (user is null)
            return Refusal.NotFound;
        if (await db.HoldsAsync(request.Account, request.Role, stop))
            return new Refusal("Role.Held");
        await db.GiveAsync(user, request.Role, stop);
        audit.Write(nameof(GrantRole), $"account:{request.Account}", request.Visitor.Records(clock.Now(), request.Role));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
