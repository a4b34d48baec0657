using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Marketplace.Application.Search;

/// <summary>What lists and facets need of one product, as table <c>entry</c> holds it.</summary>
internal readonly record struct WindowRow(
    long Rank, long Category, long Top, long Chain, long Region, long Cooperative,
    long Price, bool InStock, int Season, int Published, string Labels)
{
    public const string Columns = "rank, category, top, chain, region, cooperative, price, in_stock, season, published, labels";

    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static WindowRow Of(ShopWindowEntry entry) => new(
        WindowRank.Of(entry.Popularity, entry.ProductId), entry.CategoryId, entry.TopCategoryId, entry.ChainId, entry.RegionId,
        entry.CooperativeId, entry.Price.Centimes, entry.CanBeOrdered,
        entry.SeasonMonths.Aggregate(0, (months, month) => months | 1 << (month - 1)),
        (int)Math.Clamp((entry.Published - Epoch).TotalMinutes, int.MinValue, int.MaxValue),
        string.Join(' ', entry.Labels.Order(StringComparer.Ordinal)));

    public static WindowRow Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5),
        row.GetInt64(6), row.GetInt64(7) != 0, (int)row.GetInt64(8), (int)row.GetInt64(9), row.GetString(10));

    /// <summary>In season in that month; no months mean all year.</summary>
    public static bool IsInSeason(int months, int month) => months == 0 || (months >> (month - 1) & 1) != 0;

    public override string ToString() => Rank.ToString(CultureInfo.InvariantCulture);
}
