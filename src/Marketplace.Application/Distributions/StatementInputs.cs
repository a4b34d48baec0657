using Marketplace.Application.Database;
using Marketplace.Application.Settlements;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>What a cooperative's month is computed from, as it was known at an instant.</summary>
public sealed class StatementInputs(MarketplaceDb db, MonthlySales sales)
{
    public sealed record Loaded(MonthInputs Inputs, Id<DistributionRule> Rule);

    /// <returns>The inputs, or <c>Distribution.NoRule</c> where no decision on sharing is in force.</returns>
    public async Task<Outcome<Loaded>> LoadAsync(
        Id<Cooperative> cooperative, YearMonth month, DateTimeOffset asOf, CancellationToken stop)
    {
        if (await RuleAsync(cooperative, month, stop) is not { } rule)
            return new Refusal("Distribution.NoRule", month);
        var contributions = await ContributionsAsync(cooperative, month, asOf, stop);
        var members = await MembersAsync(cooperative, month, [.. contributions.Select(line => line.Member).Distinct()], stop);
        var order = members.Select((member, index) => (member, index)).ToDictionary(item => item.member, item => item.index);
        return new Loaded(
            new(
                await sales.LoadAsync(cooperative, month, asOf, stop),
                await DeclaredAsync(cooperative, month, asOf, stop),
                await CostsAsync(cooperative, month, asOf, stop),
                [.. contributions.OrderBy(line => order[line.Member])],
                members,
                new(new(rule.LegalReserve, rule.EducationFund, rule.OtherReserve), rule.WeightBasis),
                await OpeningAsync(cooperative, month, asOf, stop)),
            rule.Id);
    }

    /// <summary>The decision in force when the month began (INV-27); for a cooperative's first month, the one it began with.</summary>
    private async Task<DistributionRule?> RuleAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        var (first, end) = (month.FirstDay, month.Next.FirstDay);
        var rules = await db.DistributionRules.AsNoTracking()
            .Where(rule => rule.CooperativeId == cooperative && rule.ValidFrom < end)
            .OrderBy(rule => rule.ValidFrom)
            .ToListAsync(stop);
        return rules.LastOrDefault(rule => rule.ValidFrom <= first) ?? rules.FirstOrDefault();
    }

    private Task<List<ContributionLine>> ContributionsAsync(
        Id<Cooperative> cooperative, YearMonth month, DateTimeOffset asOf, CancellationToken stop) =>
        db.Contributions.Where(line => line.CooperativeId == cooperative && line.Month == month
                && line.RecordedAt <= asOf && (line.SupersededAt == null || line.SupersededAt > asOf))
            .OrderBy(line => line.Id)
            .Select(line => new ContributionLine(line.MemberId, line.ChainId, line.Kind, line.Quantity, line.Rate, line.Channel))
            .ToListAsync(stop);

    /// <summary>Active members in the order of their codes: fifteen days of membership, or something brought in (TV-13).</summary>
    private async Task<List<Id<Member>>> MembersAsync(
        Id<Cooperative> cooperative, YearMonth month, List<Id<Member>> contributors, CancellationToken stop)
    {
        var (first, end) = (month.FirstDay, month.Next.FirstDay);
        var touching = await db.Memberships.AsNoTracking()
            .Where(membership => membership.CooperativeId == cooperative && membership.From < end
                && (membership.Until == null || membership.Until > first))
            .ToListAsync(stop);
        var active = touching.Where(membership => membership.IsActiveByDays(month))
            .Select(membership => membership.MemberId).Union(contributors).ToList();
        var codes = await db.Members.Where(member => active.Contains(member.Id))
            .Select(member => new { member.Id, member.Code }).ToListAsync(stop);
        return [.. codes.OrderBy(member => member.Code, StringComparer.Ordinal).Select(member => member.Id)];
    }

    private async Task<Money?> DeclaredAsync(
        Id<Cooperative> cooperative, YearMonth month, DateTimeOffset asOf, CancellationToken stop)
    {
        var centimes = await db.OffPlatformSales.Where(row => row.CooperativeId == cooperative && row.Month == month
                && row.RecordedAt <= asOf && (row.SupersededAt == null || row.SupersededAt > asOf))
            .Select(row => (long?)row.NetSales.Centimes)
            .SingleOrDefaultAsync(stop);
        return centimes is { } declared ? Money.FromCentimes(declared) : null;
    }

    private Task<List<CostLine>> CostsAsync(
        Id<Cooperative> cooperative, YearMonth month, DateTimeOffset asOf, CancellationToken stop) =>
        db.CooperativeCosts.Where(cost => cost.CooperativeId == cooperative && cost.Month == month
                && cost.RecordedAt <= asOf && (cost.SupersededAt == null || cost.SupersededAt > asOf))
            .OrderBy(cost => cost.Id)
            .Select(cost => new CostLine(cost.Kind, cost.Channel, cost.Amount))
            .ToListAsync(stop);

    private async Task<OpeningBalances> OpeningAsync(
        Id<Cooperative> cooperative, YearMonth month, DateTimeOffset asOf, CancellationToken stop)
    {
        var legal = await db.Cooperatives.Where(row => row.Id == cooperative)
            .Select(row => new { row.Capital, row.ReserveBrought }).SingleAsync(stop);
        var before = db.SurplusStatements.Approved()
            .Where(statement => statement.CooperativeId == cooperative && statement.Month < month && statement.ApprovedAt <= asOf);
        var reserved = await before.SumAsync(statement => statement.LegalReserve.Centimes, stop);
        return new(
            legal.Capital,
            legal.ReserveBrought + Money.FromCentimes(reserved),
            await CarriedAsync(before.On(Channel.Marketplace), stop),
            await CarriedAsync(before.On(Channel.OffPlatform), stop));
    }

    private static async Task<Money> CarriedAsync(IQueryable<SurplusStatement> before, CancellationToken stop) =>
        Money.FromCentimes(await before.OrderByDescending(statement => statement.Month)
            .Select(statement => (long?)statement.CarryOut.Centimes)
            .FirstOrDefaultAsync(stop) ?? 0);
}
