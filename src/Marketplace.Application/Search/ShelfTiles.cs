using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>The top shelves, each with the product that shows best what stands there: the home page's tiles.</summary>
public sealed class ShelfTiles(ShopWindow window, TimeProvider clock)
{
    public sealed record Tile(CategoryTree.Branch Shelf, ProductCard Shown);

    public IReadOnlyList<Tile> Load(Language language, IReadOnlyList<CategoryTree.Branch> tops)
    {
        var month = clock.Today().Month;
        return window.Ask<IReadOnlyList<Tile>>((shelves, reader) =>
        {
            var tiles = new List<Tile>(tops.Count);
            foreach (var top in tops)
            {
                if (reader.Cards([FirstOf(shelves, top.Code, language, month)], language) is [var card])
                    tiles.Add(new(top, card));
            }

            return tiles;
        }, []);
    }

    private static long FirstOf(Shelves shelves, string code, Language language, int month)
    {
        var shelf = shelves.Category(shelves.Names.OrdinalOf(FacetKind.Category, code));
        return shelf?.Order(ListingSort.Relevance, language, month, () => []) is [var position, ..]
            ? shelves.Columns.Rank[shelf.Rows[position]]
            : 0;
    }
}
