using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Settlements;

/// <summary>What a cooperative sold on the marketplace in a month, and what was taken back in it.</summary>
/// <param name="Groups">One for each pair of frozen rates.</param>
/// <param name="Sold">Grams or pieces sold less those taken back, by chain; liquids are not weighed.</param>
public sealed record MonthSales(
    IReadOnlyList<SalesGroup> Groups,
    IReadOnlyDictionary<(Id<ProductionChain> Chain, ContributionKind Kind), long> Sold)
{
    /// <summary>GS: delivered in the month.</summary>
    public Money Gross => Money.Sum(Groups.Select(group => group.Gross));

    /// <summary>RF: recognised in the month, whatever month was sold.</summary>
    public Money Refunds => Money.Sum(Groups.Select(group => group.Refunds));

    /// <summary>NS, I-02.</summary>
    public Money NetSales => Gross - Refunds;

    public Money PlatformFee => Money.Sum(Groups.Select(group => group.PlatformFee));

    public Money PaymentFee => Money.Sum(Groups.Select(group => group.PaymentFee));
}
