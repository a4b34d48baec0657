using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>How a product is rated: kept beside every decision on a review, never counted when a page is shown.</summary>
/// <remarks>Moves by statements of the database in the transaction that publishes or rejects.</remarks>
public sealed class ProductRating
{
    private ProductRating() { }

    public Id<ProductRating> Id { get; private set; }

    public Id<Product> ProductId { get; private set; }

    /// <summary>Published reviews.</summary>
    public int Reviews { get; private set; }

    /// <summary>Sum of their stars.</summary>
    public int Stars { get; private set; }

    public static ProductRating Begin(Id<Product> product) => new() { ProductId = product };
}
