using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Reporting;

/// <summary>One cooperative as its coach sees it: sales of thirteen months, the last statement, what the data lacks, goals, sessions.</summary>
public sealed class CooperativeRecord(
    MarketplaceDb db, ProgrammeScope scope, CoachingStarts starts, AccountNames names, MonthlySales sales, TimeProvider clock)
{
    private const int GoalsMax = 20;

    public sealed record View(
        Id<Cooperative> Id,
        string Code,
        LocalizedText Name,
        LocalizedText Place,
        LocalizedText Craft,
        PhoneNumber Phone,
        bool IsSynthetic,
        int Members,
        int Women,
        DateOnly? EnrolledOn,
        DateOnly? CoachingStart,
        string Coach,
        IReadOnlyList<MonthlySales.Point> Sales,
        Statement? LastStatement,
        IReadOnlyList<MemberCoaching.Goal> Goals,
        bool IsCoach)
    {
        /// <summary>All active members are women: derived, never typed.</summary>
        public bool IsWomenOnly => Members > 0 && Women == Members;

        /// <summary>Months over without a declaration of off-platform sales: missing, not zero.</summary>
        public IReadOnlyList<YearMonth> Undeclared => [.. Sales.Where(point => point.OffPlatform is null).Select(point => point.Month)];

        public IReadOnlyList<YearMonth> Unstated => [.. Sales.Where(point => !point.HasStatement).Select(point => point.Month)];
    }

    /// <summary>The cascade of the last approved month.</summary>
    public sealed record Statement(
        YearMonth Month, Money NetSales, Money Fees, Money Shipping, Money Materials, Money Overhead, Money MemberPay, Money Result, Money CarryIn, Money Reserves, Money Distributable, Money CarryOut);

    /// <returns>Null for a cooperative outside the reader's scope.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Cooperative> id, CancellationToken stop)
    {
        var today = clock.Today();
        var found = await scope.Cooperatives(visitor).Where(row => row.Id == id)
            .Select(row => new { row.Code, row.Name, row.Place, row.Craft, row.Phone, row.IsSynthetic }).SingleOrDefaultAsync(stop);
        if (found is null)
            return null;
        var current = db.Memberships.Where(row => row.CooperativeId == id && row.From <= today && (row.Until == null || row.Until > today));
        var coaches = await names.CoachesAsync(today, stop);
        return new(
            id, found.Code, found.Name, found.Place, found.Craft, found.Phone, found.IsSynthetic,
            await current.CountAsync(stop),
            await current.CountAsync(row => db.Members.Any(member => member.Id == row.MemberId && member.Gender == Gender.Female), stop),
            await db.Enrolments.Where(row => row.CooperativeId == id && row.Until == null).MaxAsync(row => (DateOnly?)row.EnrolledOn, stop),
            await starts.FindAsync(id, stop),
            coaches.GetValueOrDefault(id, ""),
            await sales.LoadAsync(id, YearMonth.Of(today).Previous, stop),
            await LastStatementAsync(id, stop),
            await db.CoachingGoals.Where(row => row.CooperativeId == id && row.MemberId == null).OrderBy(row => row.DueOn).Take(GoalsMax)
                .Select(row => new MemberCoaching.Goal(row.Id, row.Title, row.Target, row.Reached, row.Note, row.DueOn, true)).ToListAsync(stop),
            await scope.CoachesAsync(visitor, id, stop));
    }

    private async Task<Statement?> LastStatementAsync(Id<Cooperative> id, CancellationToken stop)
    {
        var row = await db.SurplusStatements.AsNoTracking()
            .Where(statement => statement.CooperativeId == id && statement.Channel == Channel.Marketplace && statement.Status == StatementStatus.Approved)
            .OrderByDescending(statement => statement.Month)
            .FirstOrDefaultAsync(stop);
        return row is null ? null : new(
            row.Month, row.NetSales, row.PlatformFee + row.PaymentFee, row.Shipping, row.Materials, row.Overhead, row.MemberPay, row.Result,
            row.CarryIn, row.LegalReserve + row.EducationFund + row.OtherReserve, row.Distributable, row.CarryOut);
    }
}
