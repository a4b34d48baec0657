using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>Names of those who are members today, by code: what a form offers to choose from.</summary>
public sealed class ActiveMembers(MarketplaceDb db, TimeProvider clock)
{
    private const int NamesMax = 500;

    public sealed record Row(Id<Member> Id, string Code, PersonName Name);

    /// <returns>Nobody where the visitor does not work for the cooperative.</returns>
    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return [];
        var today = clock.Today();
        return await db.Memberships.AsNoTracking().In(cooperative).ActiveOn(today)
            .Join(db.Members, membership => membership.MemberId, member => member.Id, (_, member) => member)
            .OrderBy(member => member.Code).Take(NamesMax)
            .Select(member => new Row(member.Id, member.Code, member.Name))
            .ToListAsync(stop);
    }
}
