using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Which cooperatives are in the programme, with whom, and which could be.</summary>
public sealed class EnrolmentBoard(MarketplaceDb db, AccountNames names, TimeProvider clock)
{
    private const int RowsMax = 500;

    public sealed record View(IReadOnlyList<Enrolled> Rows, IReadOnlyList<Choice> Outside, IReadOnlyList<Coach> Coaches, DateOnly Today);

    public sealed record Enrolled(Id<Cooperative> Id, string Code, LocalizedText Name, DateOnly On, string NoticeVersion)
    {
        /// <summary>Empty where there is none.</summary>
        public string Coach { get; init; } = "";
    }

    public sealed record Choice(Id<Cooperative> Id, LocalizedText Name);

    public sealed record Coach(Id<Account> Id, string Name);

    /// <returns>Null for whoever is no officer.</returns>
    public async Task<View?> FindAsync(Visitor visitor, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Officer))
            return null;
        var today = clock.Today();
        var coaches = await names.CoachesAsync(today, stop);
        var rows = await db.Enrolments.Where(row => row.Until == null)
            .Join(db.Cooperatives, row => row.CooperativeId, cooperative => cooperative.Id, (row, cooperative) => new { row, cooperative })
            .OrderBy(item => item.cooperative.Code).Take(RowsMax)
            .Select(item => new Enrolled(item.cooperative.Id, item.cooperative.Code, item.cooperative.Name, item.row.EnrolledOn, item.row.NoticeVersion))
            .ToListAsync(stop);
        var outside = await db.Cooperatives
            .Where(cooperative => !db.Enrolments.Any(row => row.CooperativeId == cooperative.Id && row.Until == null))
            .OrderBy(cooperative => cooperative.Code).Take(RowsMax)
            .Select(cooperative => new Choice(cooperative.Id, cooperative.Name))
            .ToListAsync(stop);
        return new([.. rows.Select(row => row with { Coach = coaches.GetValueOrDefault(row.Id, "") })], outside, await CoachesAsync(stop), today);
    }

    private async Task<IReadOnlyList<Coach>> CoachesAsync(CancellationToken stop)
    {
        var users = await db.Users
            .Where(user => db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == Roles.Coach)))
            .OrderBy(user => user.DisplayName).Take(RowsMax)
            .Select(user => new { user.Id, user.DisplayName })
            .ToListAsync(stop);
        return [.. users.Select(user => new Coach(new(user.Id), user.DisplayName))];
    }
}
