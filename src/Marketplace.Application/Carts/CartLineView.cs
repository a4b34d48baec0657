using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Carts;

/// <summary>One line of the cart at the present price.</summary>
/// <param name="PriceSeen">What one unit cost when the buyer last agreed.</param>
public sealed record CartLineView(
    Id<Product> Product, Id<ProductionChain> Chain, string Sku, LocalizedText Name, ProductUnit Unit, long NetQuantity,
    Rate Vat, int Units, Money PriceSeen, Money Price)
{
    /// <summary>From so few units on a line says that few are left.</summary>
    public const long FewUnits = 5;

    public bool IsUniquePiece { get; init; }

    /// <summary>Units that can be sold now.</summary>
    public long Sellable { get; init; }

    public CartStock Stock { get; init; }

    /// <summary>Why it cannot be ordered at all; nothing when it can.</summary>
    public SaleObstacle? Obstacle { get; init; }

    /// <summary>The day its cooperative is back, while it is away.</summary>
    public DateOnly? AwayUntil { get; init; }

    public ShownPicture? Picture { get; init; }

    public Money Amount => Price * Units;

    public bool HasPriceChanged => Price != PriceSeen;

    /// <summary>Can be ordered if enough units are left; what cannot is shown and not added up.</summary>
    public bool Counts => Stock is not (CartStock.SoldOut or CartStock.NotSold);

    public bool CanBeOrdered => Stock is CartStock.Enough or CartStock.FewLeft;
}
