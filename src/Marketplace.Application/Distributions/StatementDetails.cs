using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>A month in full: each channel's cascade and members, the solvency guard, and what is still needed to approve.</summary>
public sealed class StatementDetails(MarketplaceDb db, OpenMonths openMonths, SolvencyFacts solvency, TimeProvider clock)
{
    public sealed record MemberLine(
        Id<Member> Member, string Code, PersonName Name, long Grams, long Minutes, long Pieces, long Weight, Money Pay, Money Share)
    {
        public Money Income => Pay + Share;
    }

    public sealed record ChannelSheet(StatementRow Statement, IReadOnlyList<MemberLine> Lines);

    /// <param name="Marketplace">None before the month was first prepared.</param>
    /// <param name="Needed">What keeps this visitor from approving; empty where she may.</param>
    public sealed record Sheet(
        YearMonth Month, ChannelSheet? Marketplace, ChannelSheet? OffPlatform, SolvencyGuard Guard, bool MayPrepare, IReadOnlyList<Refusal> Needed)
    {
        public bool IsApproved => Marketplace?.Statement.Status is StatementStatus.Approved;
    }

    public async Task<Sheet?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        if (!visitor.Manages(cooperative))
            return null;
        var statements = await db.SurplusStatements.Current()
            .Where(statement => statement.CooperativeId == cooperative && statement.Month == month)
            .Rows(db).ToListAsync(stop);
        var sheets = new Dictionary<Channel, ChannelSheet>();
        foreach (var (statement, lines) in await LinesAsync(statements, stop))
            sheets[statement.Channel] = new(statement, lines);
        var marketplace = sheets.GetValueOrDefault(Channel.Marketplace);
        var earlier = (await openMonths.LoadAsync(cooperative, stop)).Where(open => open < month).ToList();
        var frozen = await openMonths.RefuseFrozenAsync(cooperative, month, stop);
        return new(
            month,
            marketplace,
            sheets.GetValueOrDefault(Channel.OffPlatform),
            await solvency.LoadAsync(cooperative, month, stop),
            MayPrepare: frozen is null && earlier.Count == 0 && month.FirstDay <= clock.Today(),
            [.. Needed(visitor, cooperative, month, marketplace?.Statement), .. earlier.Take(1).Select(open => new Refusal("Statement.EarlierMonthOpen", open))]);
    }

    private async Task<IEnumerable<(StatementRow Statement, IReadOnlyList<MemberLine> Lines)>> LinesAsync(
        List<StatementRow> statements, CancellationToken stop)
    {
        var ids = statements.Select(statement => statement.Id).ToList();
        var lines = await db.StatementLines.Where(line => ids.Contains(line.StatementId))
            .Join(db.Members, line => line.MemberId, member => member.Id, (line, member) => new
            {
                line.StatementId,
                Line = new MemberLine(
                    member.Id, member.Code, member.Name, line.Grams, line.Minutes, line.Pieces, line.Weight, line.Pay, line.Share),
            })
            .ToListAsync(stop);
        return statements.Select(statement => (statement, (IReadOnlyList<MemberLine>)
            [.. lines.Where(line => line.StatementId == statement.Id).Select(line => line.Line).OrderBy(line => line.Code, StringComparer.Ordinal)]));
    }

    private IEnumerable<Refusal> Needed(Visitor visitor, Id<Cooperative> cooperative, YearMonth month, StatementRow? statement)
    {
        if (statement is null)
            yield return new("Statement.NotPrepared");
        if (clock.Today() < month.Next.FirstDay)
            yield return new("Statement.MonthNotOver", month);
        if (!visitor.Presides(cooperative))
            yield return new("Statement.NeedsPresident");
        else if (statement?.PreparedBy == visitor.Account)
            yield return new("Statement.NeedsTwoPersons");
    }
}
