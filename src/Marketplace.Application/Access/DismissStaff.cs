using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Ends an account's work for a cooperative; its last manager stays (INV-39).</summary>
public sealed class DismissStaff(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Account> Account, Id<Cooperative> Cooperative);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var staff = await db.CooperativeStaff.SingleOrDefaultAsync(
            row => row.AccountId == request.Account && row.CooperativeId == request.Cooperative, stop);
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == request.Account.Value, stop);
        if (staff is null || user is null)
            return Refusal.NotFound;
        if (await db.IsLastManagerAsync(staff, stop))
            return new Refusal("Staff.LastManager");
        db.CooperativeStaff.Remove(staff);
        user.EndSessions();
        audit.Write(nameof(DismissStaff), $"account:{request.Account}", request.Visitor.Records(clock.Now(), $"cooperative:{request.Cooperative}"));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
