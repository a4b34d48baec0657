using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>Which part of the members' contributions of a month was for the marketplace, and what it is worth.</summary>
/// <remarks>
/// Source: programme.md 3.2. Grams and pieces of a chain that were sold on the marketplace are split over the month's
/// deliveries of that chain; minutes that served both channels are cut by σ, then split; lines tagged for a channel go
/// to it whole. Each member's line is priced once, after the split.
/// </remarks>
public static class ChannelAttribution
{
    /// <param name="sold">Grams or pieces sold on the marketplace in the month, by chain and kind.</param>
    public static IReadOnlyList<MemberPay> OfMarketplace(
        IReadOnlyList<ContributionLine> lines,
        IReadOnlyDictionary<(Id<ProductionChain> Chain, ContributionKind Kind), long> sold,
        ChannelShare share) =>
        Price(lines.Zip(MarketplaceQuantities(lines, sold, share)));

    /// <summary>What is left of every contribution once the marketplace's part is taken, never below nothing.</summary>
    public static IReadOnlyList<MemberPay> OfOffPlatform(
        IReadOnlyList<ContributionLine> lines,
        IReadOnlyDictionary<(Id<ProductionChain> Chain, ContributionKind Kind), long> sold,
        ChannelShare share) =>
        Price(lines.Zip(MarketplaceQuantities(lines, sold, share), (line, here) => (line, Math.Max(0, line.Quantity - here))));

    private static long[] MarketplaceQuantities(
        IReadOnlyList<ContributionLine> lines,
        IReadOnlyDictionary<(Id<ProductionChain> Chain, ContributionKind Kind), long> sold,
        ChannelShare share)
    {
        var quantities = new long[lines.Count];
        var mixed = Enumerable.Range(0, lines.Count).Where(index => lines[index].Channel is ChannelTag.Mixed).ToList();
        foreach (var index in Enumerable.Range(0, lines.Count).Where(index => lines[index].Channel is ChannelTag.Marketplace))
            quantities[index] = lines[index].Quantity;
        foreach (var group in mixed.GroupBy(index => (lines[index].Chain, lines[index].Kind)))
            Spread([.. group], AttributedTo(group.Key, group.Sum(index => lines[index].Quantity), sold, share), lines, quantities);
        return quantities;
    }

    private static long AttributedTo(
        (Id<ProductionChain>? Chain, ContributionKind Kind) group,
        long brought,
        IReadOnlyDictionary<(Id<ProductionChain> Chain, ContributionKind Kind), long> sold,
        ChannelShare share)
    {
        if (group.Kind is ContributionKind.Minutes)
            return share.OfMinutes(brought);
        return group.Chain is { } chain ? Math.Max(0, sold.GetValueOrDefault((chain, group.Kind))) : 0;
    }

    private static void Spread(
        IReadOnlyList<int> indexes, long total, IReadOnlyList<ContributionLine> lines, long[] quantities)
    {
        var parts = LargestRemainder.Split(total, [.. indexes.Select(index => lines[index].Quantity)]);
        for (var position = 0; position < indexes.Count; position++)
            quantities[indexes[position]] = parts[position];
    }

    private static IReadOnlyList<MemberPay> Price(IEnumerable<(ContributionLine Line, long Quantity)> attributed) =>
    [
        .. attributed.GroupBy(item => item.Line.Member).Select(member => new MemberPay(
            member.Key,
            Money.Sum(member.Select(item => item.Line.Price(item.Quantity))),
            QuantityOf(member, ContributionKind.Grams),
            QuantityOf(member, ContributionKind.Minutes),
            QuantityOf(member, ContributionKind.Pieces))),
    ];

    private static long QuantityOf(IEnumerable<(ContributionLine Line, long Quantity)> member, ContributionKind kind) =>
        member.Where(item => item.Line.Kind == kind).Sum(item => item.Quantity);
}
