using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>The members of a cooperative with their dates, by code.</summary>
public sealed class MemberRoll(MarketplaceDb db, TimeProvider clock)
{
    public const int PageSize = 60;

    /// <param name="WithFormer">Also those whose membership has ended.</param>
    /// <param name="After">Code of the last member of the page before.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, bool WithFormer = false, string? After = null);

    /// <param name="Next">Where the next page starts; none after the last.</param>
    public sealed record Page(IReadOnlyList<Row> Members, int Active, int Women, string? Next);

    public sealed record Row(
        Id<Member> Member, Id<Membership> Membership, long Version, string Code, PersonName Name, Gender Gender, DateOnly? BornOn,
        LocalizedText Village, PhoneNumber? Phone, bool AllowsNaming, DateOnly From, DateOnly? Until, MembershipRole Role, string ExitReason);

    /// <returns>Nothing where the visitor does not run the cooperative.</returns>
    public async Task<Page?> FindAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return null;
        var today = clock.Today();
        var memberships = db.Memberships.AsNoTracking().In(request.Cooperative);
        var active = await memberships.ActiveOn(today)
            .Join(db.Members, membership => membership.MemberId, member => member.Id, (_, member) => member.Gender)
            .GroupBy(gender => gender).Select(same => new { Gender = same.Key, Count = same.Count() })
            .ToListAsync(stop);
        var rows = await RowsAsync(request.WithFormer ? memberships : memberships.ActiveOn(today), request.After ?? "", stop);
        return new(
            rows.GetRange(0, Math.Min(rows.Count, PageSize)),
            active.Sum(same => same.Count),
            active.Where(same => same.Gender is Gender.Female).Sum(same => same.Count),
            rows.Count > PageSize ? rows[PageSize - 1].Code : null);
    }

    /// <summary>One membership, for the form that changes it.</summary>
    public async Task<Row?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Membership> membership, CancellationToken stop) =>
        visitor.Manages(cooperative)
            ? (await RowsAsync(db.Memberships.AsNoTracking().In(cooperative).Where(m => m.Id == membership), "", stop)).SingleOrDefault()
            : null;

    private async Task<List<Row>> RowsAsync(IQueryable<Membership> memberships, string after, CancellationToken stop) => await memberships
        .Join(db.Members, membership => membership.MemberId, member => member.Id, (membership, member) => new { membership, member })
        .Where(row => row.member.Code.CompareTo(after) > 0)
        .OrderBy(row => row.member.Code).ThenBy(row => row.membership.From)
        .Take(PageSize + 1)
        .Select(row => new Row(
            row.member.Id, row.membership.Id, EF.Property<long>(row.member, VersionStamp.Column), row.member.Code, row.member.Name,
            row.member.Gender, row.member.BornOn, row.member.Village, row.member.Phone, row.member.AllowsNaming,
            row.membership.From, row.membership.Until, row.membership.Role, row.membership.ExitReason))
        .ToListAsync(stop);
}
