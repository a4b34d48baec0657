using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>What else a cooperative sells that could go into the same parcel, what is most wanted first.</summary>
public sealed class SameParcel(ShopWindow window, TimeProvider clock)
{
    /// <param name="language">Of the cards.</param>
    /// <param name="cooperative">Code of the cooperative.</param>
    /// <param name="except">The product one is looking at.</param>
    /// <param name="most">How many at most; only what can be ordered now.</param>
    public IReadOnlyList<ProductCard> Load(Language language, string cooperative, long except, int most)
    {
        var month = clock.Today().Month;
        return window.Ask<IReadOnlyList<ProductCard>>((shelves, reader) =>
        {
            if (shelves.Cooperative(shelves.Names.OrdinalOf(FacetKind.Cooperative, cooperative)) is not { } shelf)
                return [];
            var ranks = shelf.Order(ListingSort.Relevance, language, month, () => [])
                .Select(position => shelf.Rows[position])
                .Where(row => shelves.Columns.InStock[row])
                .Take(most + 1)
                .Select(row => shelves.Columns.Rank[row])
                .ToList();
            return [.. reader.Cards(ranks, language).Where(card => card.ProductId != except).Take(most)];
        }, []);
    }
}
