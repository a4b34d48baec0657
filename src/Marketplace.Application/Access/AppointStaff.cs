using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Lets an account work for a cooperative; a second appointment there takes the place of the first.</summary>
public sealed class AppointStaff(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Cooperative">Its short code, as it stands in lists.</param>
    public sealed record Request(Visitor Visitor, Id<Account> Account, string Cooperative, StaffPosition Position);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var user = request.Visitor.Is(Roles.Admin) ? await db.Users.SingleOrDefaultAsync(row => row.Id == request.Account.Value, stop) : null;
        if (user is null)
            return Refusal.NotFound;
        var cooperative = await db.Cooperatives.Where(row => row.Code == request.Cooperative).Select(row => row.Id).SingleOrDefaultAsync(stop);
        if (cooperative.IsNew)
            return new Refusal("Staff.NoSuchCooperative", request.Cooperative).On(nameof(Request.Cooperative));
        var before = await db.CooperativeStaff.SingleOrDefaultAsync(row => row.AccountId == request.Account && row.CooperativeId == cooperative, stop);
        if (before is not null && request.Position is StaffPosition.Helper && await db.IsLastManagerAsync(before, stop))
            return new Refusal("Staff.LastManager");
        if (before is not null)
            db.CooperativeStaff.Remove(before);
        await db.SaveChangesAsync(stop);
        db.CooperativeStaff.Add(CooperativeStaff.Appoint(request.Account, cooperative, request.Position));
        user.EndSessions();
        audit.Write(nameof(AppointStaff), $"account:{request.Account}", request.Visitor.Records(clock.Now(), $"{request.Cooperative}: {request.Position}"));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
