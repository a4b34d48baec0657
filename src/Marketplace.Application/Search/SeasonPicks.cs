using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>What the home page shows of the season: products that can be ordered now, by demand, no cooperative too often.</summary>
public sealed class SeasonPicks(ShopWindow window, TimeProvider clock)
{
    private const int MostPerCooperative = 2;

    public IReadOnlyList<ProductCard> Load(Language language, int count)
    {
        var month = clock.Today().Month;
        return window.Ask<IReadOnlyList<ProductCard>>(
            (shelves, reader) => reader.Cards(Ranks(shelves, month, count, language), language), []);
    }

    private static List<long> Ranks(Shelves shelves, int month, int count, Language language)
    {
        var columns = shelves.Columns;
        var cooperatives = columns.Values[(int)FacetKind.Cooperative];
        var taken = new Dictionary<ushort, int>();
        var ranks = new List<long>(count);
        foreach (var row in shelves.All.Order(ListingSort.Relevance, language, month, () => []))
        {
            if (ranks.Count == count || !columns.InStock[row])
                break;
            var already = taken.GetValueOrDefault(cooperatives[row]);
            if (already == MostPerCooperative)
                continue;
            taken[cooperatives[row]] = already + 1;
            ranks.Add(columns.Rank[row]);
        }

        return ranks;
    }
}
