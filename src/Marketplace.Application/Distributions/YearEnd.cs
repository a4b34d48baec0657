using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>A cooperative's year on each channel: the cascade on annual sums against what its months gave out (TV-02).</summary>
public sealed class YearEnd(MarketplaceDb db)
{
    /// <param name="Months">Approved months of the year on that channel.</param>
    public sealed record ChannelYear(Channel Channel, IReadOnlyList<YearMonth> Months, AnnualClosing Closing);

    public async Task<IReadOnlyList<ChannelYear>> LoadAsync(Id<Cooperative> cooperative, int year, CancellationToken stop)
    {
        var (january, december) = (new YearMonth(year, 1), new YearMonth(year, 12));
        var rows = await db.SurplusStatements.Approved()
            .Where(statement => statement.CooperativeId == cooperative && statement.Month >= january && statement.Month <= december)
            .Rows(db).ToListAsync(stop);
        return [.. rows.GroupBy(row => row.Channel).OrderBy(channel => channel.Key).Select(channel => new ChannelYear(
            channel.Key,
            [.. channel.Select(row => row.Month).Order()],
            AnnualClosing.Of([.. channel.OrderBy(row => row.Month).Select(row => row.Surplus)])))];
    }
}
