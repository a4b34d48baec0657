using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>A cooperative's months: those still to be prepared, then its statements, latest first.</summary>
public sealed class StatementList(MarketplaceDb db, OpenMonths openMonths)
{
    public const int MonthsMax = 36;

    public sealed record Row(
        Id<SurplusStatement> Id, YearMonth Month, StatementStatus Status, Money NetSales, Money Result, Money Distributable,
        Money MembersIncome, Money CarryOut, bool IsShareUnknown);

    /// <param name="Open">Months with something recorded and no approved statement, oldest first.</param>
    public sealed record Lists(IReadOnlyList<YearMonth> Open, IReadOnlyList<Row> Rows);

    public async Task<Lists> LoadAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var rows = await db.SurplusStatements.Current().On(Channel.Marketplace)
            .Where(statement => statement.CooperativeId == cooperative)
            .OrderByDescending(statement => statement.Month)
            .Take(MonthsMax)
            .Select(statement => new Row(
                statement.Id, statement.Month, statement.Status, statement.NetSales, statement.Result, statement.Distributable,
                Money.FromCentimes(statement.MemberPay.Centimes + statement.Distributable.Centimes), statement.CarryOut,
                statement.IsShareUnknown))
            .ToListAsync(stop);
        return new(await openMonths.LoadAsync(cooperative, stop), rows);
    }
}
