using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>When a contribution may be written down: by a member of that month, in a month that is not frozen.</summary>
public sealed class ContributionRules(MarketplaceDb db, OpenMonths openMonths)
{
    internal async Task<Refusal?> RefuseAsync(ContributionFacts facts, DateTimeOffset now, CancellationToken stop)
    {
        if (facts.Month.FirstDay > MoroccanTime.DayOf(now))
            return new Refusal("Contribution.FutureMonth").On("Month");
        if (await openMonths.RefuseFrozenAsync(facts.Cooperative, facts.Month, stop) is { } frozen)
            return frozen;
        var (first, end) = (facts.Month.FirstDay, facts.Month.Next.FirstDay);
        var isMember = await db.Memberships.AnyAsync(
            membership => membership.CooperativeId == facts.Cooperative && membership.MemberId == facts.Member
                && membership.From < end && (membership.Until == null || membership.Until > first),
            stop);
        return isMember ? null : new Refusal("Contribution.NotAMember", facts.Month).On("Member");
    }
}
