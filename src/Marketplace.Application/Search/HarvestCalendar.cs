using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>When what is harvested: a few well-wanted products that have a season.</summary>
public sealed class HarvestCalendar(ShopWindow window)
{
    /// <summary>Seasonal products looked at to find so many of different names.</summary>
    private const int LookedAt = 72;

    private const int MonthsOfYear = 12;

    /// <summary>A product's fresh months as runs within one year, both ends included.</summary>
    public sealed record Row(string Name, string Slug, long ProductId, IReadOnlyList<(int From, int To)> Runs);

    public IReadOnlyList<Row> Load(Language language, int most) => window.Ask<IReadOnlyList<Row>>((shelves, reader) =>
    {
        var columns = shelves.Columns;
        var rows = Enumerable.Range(0, columns.Count).Where(row => columns.Season[row] != 0).Take(LookedAt).ToList();
        var seasons = rows.ToDictionary(row => columns.Rank[row], row => (int)columns.Season[row]);
        var shelfOf = rows.ToDictionary(row => columns.Rank[row], row => columns.Values[(int)FacetKind.Category][row]);
        var cards = reader.Cards([.. seasons.Keys], language);
        if (cards.Count != seasons.Count)
            return [];
        return
        [
            .. seasons.Keys.Zip(cards).DistinctBy(pair => shelfOf[pair.First]).DistinctBy(pair => pair.Second.Name).Take(most)
                .Select(pair => new Row(pair.Second.Name, pair.Second.Slug, pair.Second.ProductId, RunsOf(seasons[pair.First])))
                .OrderBy(row => row.Runs[0].From),
        ];
    }, []);

    private static List<(int From, int To)> RunsOf(int months)
    {
        var runs = new List<(int From, int To)>();
        for (var month = 1; month <= MonthsOfYear; month++)
        {
            if (!WindowRow.IsInSeason(months, month))
                continue;
            if (runs is [.., var last] && last.To == month - 1)
                runs[^1] = (last.From, month);
            else
                runs.Add((month, month));
        }

        return runs;
    }
}
