using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>Everything in the shop that has an address, for the maps that search engines read.</summary>
public sealed class ShopAddresses(ShopWindow window)
{
    /// <summary>A product's address and the day its page changed last.</summary>
    public sealed record Product(long Id, string Slug, DateOnly ChangedOn);

    public int Count => window.Facts.Products;

    /// <summary>What the maps say is as of this instant; none before the window is filled.</summary>
    public DateTimeOffset? AsOf => window.Facts.AppliedAt;

    /// <summary>Shelves with products, and cooperatives.</summary>
    public IReadOnlyList<NamedPlace> Places(Language language) => window.Ask<IReadOnlyList<NamedPlace>>((shelves, _) =>
    [
        .. shelves.Names.Of(FacetKind.Category)
            .Where(name => shelves.Category(shelves.Names.OrdinalOf(FacetKind.Category, name.Code)) is not null)
            .Concat(shelves.Names.Of(FacetKind.Cooperative))
            .Select(name => NamedPlace.Of(name, language)),
    ], []);

    /// <summary>Products most wanted first, by their number in that order.</summary>
    public IReadOnlyList<Product> Products(Language language, int from, int most) =>
        window.Ask<IReadOnlyList<Product>>((shelves, reader) =>
        {
            var ranks = shelves.Columns.Rank.Skip(from).Take(most).ToList();
            return reader.Cards(ranks, language).ConvertAll(card => new Product(card.ProductId, card.Slug, card.ChangedOn));
        }, []);
}
