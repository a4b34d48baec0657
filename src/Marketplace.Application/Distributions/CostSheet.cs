using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>A month's costs and declared sales outside the marketplace, as they stand, beside the month before.</summary>
public sealed class CostSheet(MarketplaceDb db, OpenMonths openMonths)
{
    public sealed record Line(CostKind Kind, ChannelTag Channel, Money Amount, DateTimeOffset RecordedAt, string Note);

    public sealed record Declaration(Money NetSales, DeclarationEvidence Evidence, DateTimeOffset RecordedAt);

    /// <param name="Before">The lines of the month before, to compare with.</param>
    /// <param name="Frozen">Why nothing may be changed any more, if so.</param>
    public sealed record Sheet(
        YearMonth Month,
        IReadOnlyList<Line> Lines,
        IReadOnlyList<Line> Before,
        Declaration? OffPlatform,
        Declaration? OffPlatformYearBefore,
        Refusal? Frozen)
    {
        public Money? AmountOf(CostKind kind, ChannelTag channel) =>
            Lines.FirstOrDefault(line => line.Kind == kind && line.Channel == channel)?.Amount;

        /// <summary>Of all channels together; none where nothing of the kind was recorded.</summary>
        public Money? TotalBefore(CostKind kind) => Before.Where(line => line.Kind == kind).Select(line => line.Amount).ToList() is { Count: > 0 } amounts
            ? Money.Sum(amounts)
            : null;
    }

    public async Task<Sheet> LoadAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        var (before, yearBefore) = (month.Previous, month.AddMonths(-12));
        var costs = await db.CooperativeCosts
            .Where(cost => cost.CooperativeId == cooperative && (cost.Month == month || cost.Month == before) && cost.SupersededAt == null)
            .OrderBy(cost => cost.Id)
            .Select(cost => new { cost.Month, Line = new Line(cost.Kind, cost.Channel, cost.Amount, cost.RecordedAt, cost.Note) })
            .ToListAsync(stop);
        var declared = await db.OffPlatformSales
            .Where(sales => sales.CooperativeId == cooperative && (sales.Month == month || sales.Month == yearBefore) && sales.SupersededAt == null)
            .Select(sales => new { sales.Month, Declaration = new Declaration(sales.NetSales, sales.Evidence, sales.RecordedAt) })
            .ToListAsync(stop);
        return new(
            month,
            [.. costs.Where(cost => cost.Month == month).Select(cost => cost.Line)],
            [.. costs.Where(cost => cost.Month == before).Select(cost => cost.Line)],
            declared.FirstOrDefault(row => row.Month == month)?.Declaration,
            declared.FirstOrDefault(row => row.Month == yearBefore)?.Declaration,
            await openMonths.RefuseFrozenAsync(cooperative, month, stop));
    }
}
