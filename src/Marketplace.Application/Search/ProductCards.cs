using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>Cards of given products: recently viewed, related, in a wishlist.</summary>
public sealed class ProductCards(ShopWindow window)
{
    /// <returns>In the order asked for, without those no longer shown.</returns>
    public IReadOnlyList<ProductCard> Load(Language language, IReadOnlyList<long> products) =>
        window.Ask<IReadOnlyList<ProductCard>>((_, reader) => reader.Cards(reader.RanksOf(products), language), []);
}
