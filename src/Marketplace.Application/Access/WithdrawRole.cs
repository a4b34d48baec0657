using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Takes a role from an account; the last administrator stays one (INV-39).</summary>
public sealed class WithdrawRole(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Account> Account, string Role);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        if (request.Role == Roles.Admin && await db.IsLastAdminAsync(request.Account, stop))
            return new Refusal("Role.LastAdmin");
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == request.Account.Value, stop);
        var link = await db.UserRoles.SingleOrDefaultAsync(
            row => row.UserId == request.Account.Value && db.Roles.Any(role => role.Id == row.RoleId && role.Name == request.Role), stop);
        if (user is null || link is null)
            return Refusal.NotFound;
        db.UserRoles.Remove(link);
        user.EndSessions();
        audit.Write(nameof(WithdrawRole), $"account:{request.Account}", request.Visitor.Records(clock.Now(), request.Role));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
