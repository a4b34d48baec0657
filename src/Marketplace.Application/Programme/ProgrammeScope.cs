using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>The rows of the programme a visitor may see: an officer all, a coach what is assigned to him today (reliability.md 10).</summary>
public sealed class ProgrammeScope(MarketplaceDb db, TimeProvider clock)
{
    internal IQueryable<Cooperative> Cooperatives(Visitor visitor)
    {
        if (visitor.Is(Roles.Officer))
            return db.Cooperatives;
        if (!visitor.Is(Roles.Coach))
            return db.Cooperatives.Where(_ => false);
        var today = clock.Today();
        return db.Cooperatives.Where(cooperative => db.CoachAssignments.Any(assignment =>
            assignment.CooperativeId == cooperative.Id && assignment.CoachId == visitor.Account
            && assignment.From <= today && (assignment.Until == null || assignment.Until > today)));
    }

    /// <summary>People who belong, or belonged, to one of those cooperatives.</summary>
    internal IQueryable<Member> Members(Visitor visitor) =>
        db.Members.Where(member => Cooperatives(visitor).Any(cooperative => db.Memberships.Any(membership =>
            membership.MemberId == member.Id && membership.CooperativeId == cooperative.Id)));

    internal Task<bool> OpensAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop) =>
        Cooperatives(visitor).AnyAsync(row => row.Id == cooperative, stop);

    internal Task<bool> OpensAsync(Visitor visitor, Id<Member> member, CancellationToken stop) =>
        Members(visitor).AnyAsync(row => row.Id == member, stop);

    /// <summary>Whether the visitor is the coach of the cooperative today; officers only read what coaches write.</summary>
    internal async Task<bool> CoachesAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        var today = clock.Today();
        return visitor.Is(Roles.Coach) && await db.CoachAssignments.AnyAsync(assignment =>
            assignment.CooperativeId == cooperative && assignment.CoachId == visitor.Account
            && assignment.From <= today && (assignment.Until == null || assignment.Until > today), stop);
    }
}
