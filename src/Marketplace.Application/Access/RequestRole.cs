using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Asks that an account be given a role that two administrators decide: finance or administrator (ACC-C).</summary>
public sealed class RequestRole(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Account> Account, string Role, string Reason);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Admin) || !Roles.OfTwo.Contains(request.Role))
            return Refusal.NotFound;
        if (!await db.Users.AnyAsync(row => row.Id == request.Account.Value, stop))
            return Refusal.NotFound;
        if (await db.HoldsAsync(request.Account, request.Role, stop))
            return new Refusal("Role.Held");
        if (await db.RoleRequests.AnyAsync(row => row.AccountId == request.Account && row.Role == request.Role && row.DecidedAt == null, stop))
            return new Refusal("Role.AlreadyRequested");
        var recorded = request.Visitor.Records(clock.Now(), request.Reason);
        db.RoleRequests.Add(RoleRequest.Ask(request.Account, request.Role, recorded));
        audit.Write(nameof(RequestRole), $"account:{request.Account}", recorded with { Note = $"{request.Role}: {request.Reason}" });
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
