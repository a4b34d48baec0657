using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>Sales and refund facts of a cooperative's month, as they were known at an instant.</summary>
public sealed class MonthlySales(MarketplaceDb db)
{
    public async Task<MonthSales> LoadAsync(
        Id<Cooperative> cooperative, YearMonth month, DateTimeOffset asOf, CancellationToken stop)
    {
        var sold = await SoldAsync(cooperative, month, asOf, stop);
        var takenBack = await TakenBackAsync(cooperative, month, asOf, stop);
        return new(GroupsOf(sold, takenBack), QuantitiesOf([.. sold, .. takenBack.Select(row => row with { Quantity = -row.Quantity })]));
    }

    private Task<List<Row>> SoldAsync(Id<Cooperative> cooperative, YearMonth month, DateTimeOffset asOf, CancellationToken stop) =>
        db.SalesFacts.Where(fact => fact.CooperativeId == cooperative && fact.Month == month && fact.RecordedAt <= asOf)
            .GroupBy(fact => new { Commission = fact.CommissionRate.BasisPoints, Fee = fact.PaymentFeeRate.BasisPoints, fact.ChainId, fact.Unit })
            .Select(group => new Row(
                group.Key.Commission, group.Key.Fee, group.Key.ChainId, group.Key.Unit,
                group.Sum(fact => fact.Gross.Centimes), group.Sum(fact => fact.Quantity)))
            .ToListAsync(stop);

    private Task<List<Row>> TakenBackAsync(Id<Cooperative> cooperative, YearMonth month, DateTimeOffset asOf, CancellationToken stop) =>
        db.RefundFacts.Where(refund => refund.CooperativeId == cooperative && refund.Month == month && refund.RecordedAt <= asOf)
            .Join(db.SalesFacts, refund => refund.SalesFactId, sale => sale.Id, (refund, sale) => new { refund, sale })
            .GroupBy(row => new { Commission = row.sale.CommissionRate.BasisPoints, Fee = row.sale.PaymentFeeRate.BasisPoints, row.sale.ChainId, row.sale.Unit })
            .Select(group => new Row(
                group.Key.Commission, group.Key.Fee, group.Key.ChainId, group.Key.Unit,
                group.Sum(row => row.refund.Amount.Centimes), group.Sum(row => row.refund.Quantity)))
            .ToListAsync(stop);

    private static List<SalesGroup> GroupsOf(IReadOnlyList<Row> sold, IReadOnlyList<Row> takenBack) =>
    [
        .. sold.Concat(takenBack).Select(row => (row.Commission, row.Fee)).Distinct().Order().Select(rates => new SalesGroup(
            Rate.FromBasisPoints(rates.Commission),
            Rate.FromBasisPoints(rates.Fee),
            SumOf(sold, rates),
            SumOf(takenBack, rates))),
    ];

    private static Money SumOf(IEnumerable<Row> rows, (int Commission, int Fee) rates) => Money.FromCentimes(
        rows.Where(row => (row.Commission, row.Fee) == rates).Sum(row => row.Centimes));

    /// <summary>Members bring kilograms, hours and pieces: what is sold by the litre has no counterpart among them.</summary>
    private static Dictionary<(Id<ProductionChain> Chain, ContributionKind Kind), long> QuantitiesOf(IEnumerable<Row> rows) =>
        rows.Where(row => row.Unit is not ProductUnit.Millilitre)
            .GroupBy(row => (row.Chain, row.Unit is ProductUnit.Gram ? ContributionKind.Grams : ContributionKind.Pieces))
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Quantity));

    private sealed record Row(int Commission, int Fee, Id<ProductionChain> Chain, ProductUnit Unit, long Centimes, long Quantity);
}
