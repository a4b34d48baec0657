using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Settlements;

namespace Marketplace.Domain.Distributions;

/// <summary>Everything a cooperative's month is computed from; nothing else enters.</summary>
/// <param name="OffPlatform">Declared net sales outside the marketplace; none where nothing was declared, which is not zero.</param>
/// <param name="Contributions">In the order of member codes.</param>
/// <param name="Members">Every active member, in the order of their codes (TV-13).</param>
public sealed record MonthInputs(
    MonthSales Sales,
    Money? OffPlatform,
    IReadOnlyList<CostLine> Costs,
    IReadOnlyList<ContributionLine> Contributions,
    IReadOnlyList<Id<Member>> Members,
    ShareRule Rule,
    OpeningBalances Opening)
{
    public ChannelShare Share => ChannelShare.Of(Sales.NetSales, OffPlatform);

    /// <summary>Costs of every channel together.</summary>
    public Money Overhead => Money.Sum(Costs.Where(cost => cost.Channel is ChannelTag.Mixed).Select(cost => cost.Amount));

    public Money Shipping(ChannelTag channel) =>
        Direct(channel, kind => kind is CostKind.Shipping);

    /// <summary>Materials, packaging and whatever else was spent for this channel alone.</summary>
    public Money Materials(ChannelTag channel) =>
        Direct(channel, kind => kind is not CostKind.Shipping);

    private Money Direct(ChannelTag channel, Func<CostKind, bool> kind) =>
        Money.Sum(Costs.Where(cost => cost.Channel == channel && kind(cost.Kind)).Select(cost => cost.Amount));
}
