using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>What members brought in during a month, in the order of their codes.</summary>
public sealed class ContributionList(MarketplaceDb db, OpenMonths openMonths)
{
    public sealed record Row(
        Id<Contribution> Id,
        YearMonth Month,
        Id<Member> Member,
        string MemberCode,
        PersonName MemberName,
        LocalizedText? Chain,
        ContributionKind Kind,
        long Quantity,
        Money Rate,
        ChannelTag Channel,
        DateTimeOffset RecordedAt)
    {
        /// <summary>Worth of the whole line, whatever channel it served.</summary>
        public Money Value => new ContributionLine(Member, null, Kind, Quantity, Rate, Channel).Value;
    }

    public sealed record Choice<T>(Id<T> Id, string Code, LocalizedText Name);

    /// <param name="Members">Who may have brought something in: members touching the month.</param>
    public sealed record Sheet(
        YearMonth Month,
        IReadOnlyList<Row> Rows,
        IReadOnlyList<MemberChoice> Members,
        IReadOnlyList<Choice<ProductionChain>> Chains,
        Refusal? Frozen);

    public sealed record MemberChoice(Id<Member> Id, string Code, PersonName Name);

    public async Task<Sheet> LoadAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        var rows = await Rows(db.Contributions
                .Where(line => line.CooperativeId == cooperative && line.Month == month && line.SupersededAt == null))
            .ToListAsync(stop);
        return new(
            month,
            [.. rows.OrderBy(row => row.MemberCode, StringComparer.Ordinal).ThenBy(row => row.Id)],
            await MembersAsync(cooperative, month, stop),
            await ChainsAsync(stop),
            await openMonths.RefuseFrozenAsync(cooperative, month, stop));
    }

    public Task<Row?> FindAsync(Id<Cooperative> cooperative, Id<Contribution> id, CancellationToken stop) =>
        Rows(db.Contributions.Where(line => line.Id == id && line.CooperativeId == cooperative && line.SupersededAt == null))
            .FirstOrDefaultAsync(stop);

    private IQueryable<Row> Rows(IQueryable<Contribution> contributions) =>
        from line in contributions
        join member in db.Members on line.MemberId equals member.Id
        select new Row(
            line.Id, line.Month, member.Id, member.Code, member.Name,
            db.ProductionChains.Where(chain => chain.Id == line.ChainId).Select(chain => chain.Name).FirstOrDefault(),
            line.Kind, line.Quantity, line.Rate, line.Channel, line.RecordedAt);

    private async Task<List<MemberChoice>> MembersAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        var (first, end) = (month.FirstDay, month.Next.FirstDay);
        var members = await db.Members
            .Where(member => db.Memberships.Any(membership => membership.CooperativeId == cooperative && membership.MemberId == member.Id
                && membership.From < end && (membership.Until == null || membership.Until > first)))
            .Select(member => new MemberChoice(member.Id, member.Code, member.Name))
            .ToListAsync(stop);
        return [.. members.OrderBy(member => member.Code, StringComparer.Ordinal)];
    }

    private Task<List<Choice<ProductionChain>>> ChainsAsync(CancellationToken stop) =>
        db.ProductionChains.OrderBy(chain => chain.Code)
            .Select(chain => new Choice<ProductionChain>(chain.Id, chain.Code, chain.Name))
            .ToListAsync(stop);
}
