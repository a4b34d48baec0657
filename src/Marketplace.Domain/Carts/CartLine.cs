using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Domain.Carts;

/// <summary>So many units of one product, and the price the buyer last saw for one.</summary>
public sealed class CartLine
{
    internal CartLine(Id<Product> productId, int units, Money priceSeen) =>
        (ProductId, Units, PriceSeen) = (productId, units, priceSeen);

    private CartLine() { }

    public Id<CartLine> Id { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public int Units { get; private set; }

    public Money PriceSeen { get; private set; }

    internal void Change(int units) => Units = units;

    internal void See(Money price) => PriceSeen = price;
}
