using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Gives a cooperative its lead coach; the one before sees it no more from that day on.</summary>
public sealed class AssignCoach(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Account> Coach, DateOnly From);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Officer) || !await db.Cooperatives.AnyAsync(row => row.Id == request.Cooperative, stop))
            return Refusal.NotFound;
        if (!await IsCoachAsync(request.Coach, stop))
            return new Refusal("CoachAssignment.NotACoach").On("Coach");
        var current = await db.CoachAssignments.SingleOrDefaultAsync(
            row => row.CooperativeId == request.Cooperative && row.Until == null, stop);
        if (current?.CoachId == request.Coach)
            return new Refusal("CoachAssignment.Already").On("Coach");
        if (request.From <= current?.From)
            return new Refusal("CoachAssignment.TooEarly", current.From).On("From");
        current?.End(request.From);
        db.CoachAssignments.Add(CoachAssignment.Assign(request.Coach, request.Cooperative, request.From));
        audit.Write(nameof(AssignCoach), $"cooperative:{request.Cooperative}", new(clock.Now(), request.Visitor.Account!.Value, $"coach:{request.Coach}"));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);

    private Task<bool> IsCoachAsync(Id<Account> account, CancellationToken stop) =>
        db.UserRoles.AnyAsync(link => link.UserId == account.Value && db.Roles.Any(role => role.Id == link.RoleId && role.Name == Roles.Coach), stop);
}
