namespace Marketplace.Application.Search;

/// <summary>What a card says about stock; the number itself is checked when ordering.</summary>
public enum StockWord
{
    InStock,

    /// <summary>At most <see cref="ShopWindowEntry.FewUnits"/> are left.</summary>
    FewLeft,

    SoldOut,

    /// <summary>There is stock, and it may not be ordered now: see <see cref="ProductCard.WithheldReason"/>.</summary>
    Withheld,
}
