using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>A product of the story as trade and lots need to know it.</summary>
/// <param name="Weight">How often it is bought compared with the others.</param>
internal sealed record DemoGood(
    Id<Product> Id, DemoHome Home, Id<ProductionChain> ChainId, string Sku, LocalizedText Name, ProductUnit Unit, long NetQuantity,
    Money Price, Rate Vat, bool IsUniquePiece, Season Season, int? ShelfLifeDays, int Weight)
{
    /// <summary>Unique pieces that nobody in the story buys: whoever reads it finds them on sale.</summary>
    private static readonly string[] KeptForReaders = ["CRF-RUG-MAT", "CRF-RUG-RUN"];

    public static async Task<IReadOnlyList<DemoGood>> LoadAsync(MarketplaceDb db, IReadOnlyList<DemoHome> homes, CancellationToken stop)
    {
        var makers = homes.ToDictionary(home => home.Id);
        var products = await db.Products.AsNoTracking().OrderBy(product => product.Id).ToListAsync(stop);
        return products.ConvertAll(product => new DemoGood(
            product.Id, makers[product.CooperativeId], product.ChainId, product.Sku, product.Name, product.Unit, product.NetQuantity,
            product.Price, product.Vat, product.IsUniquePiece, product.Season, product.ShelfLifeDays, WeightOf(product.Sku, product.Price)));
    }

    /// <summary>Dear things are bought seldom, cheap ones by twos and threes.</summary>
    private static int WeightOf(string sku, Money price) => price.Centimes switch
    {
        _ when KeptForReaders.Contains(sku) => 0,
        < 3_000 => 26,
        < 6_000 => 24,
        < 10_000 => 18,
        < 20_000 => 12,
        < 50_000 => 5,
        _ => 2,
    };
}
