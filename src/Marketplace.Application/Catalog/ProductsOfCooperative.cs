using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>A cooperative's own products, newest first: what is on sale, what is left, what is missing.</summary>
public sealed class ProductsOfCooperative(MarketplaceDb db, TimeProvider clock)
{
    public const int PageSize = 40;

    /// <summary>Products one search looks through; more than any cooperative has.</summary>
    private const int SearchedMax = 5_000;

    /// <param name="Words">Part of the name in any language, or of the code.</param>
    /// <param name="Before">Where the page before ended.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, string? Words = null, ProductStatus? Status = null, Id<Product>? Before = null);

    /// <param name="Next">Where the next page starts; none after the last.</param>
    public sealed record Page(IReadOnlyList<Row> Products, Id<Product>? Next);

    /// <param name="UnitsAvailable">On hand, in date and promised to nobody.</param>
    /// <param name="Missing">What keeps it from being published, a refusal each.</param>
    public sealed record Row(
        Id<Product> Id, string Sku, LocalizedText Name, ProductStatus Status, Money Price, ProductUnit Unit, long NetQuantity,
        long UnitsOnHand, long UnitsAvailable, string PictureHash, IReadOnlyList<Refusal> Missing);

    /// <returns>Nothing where the visitor does not work for the cooperative.</returns>
    public async Task<Page?> FindAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.WorksFor(request.Cooperative))
            return null;
        var products = db.Products.AsNoTracking().Of(request.Cooperative);
        if (request.Status is { } status)
            products = products.Where(product => product.Status == status);
        if (SearchText.Fold(request.Words ?? "") is { Length: > 0 } words)
        {
            var found = await MatchingAsync(products, words, stop);
            products = products.Where(product => found.Contains(product.Id));
        }

        if (request.Before is { } before)
            products = products.Where(product => product.Id < before);
        var facts = await FactsAsync(products.OrderByDescending(product => product.Id).Take(PageSize + 1), stop);
        var shown = facts.Take(PageSize).ToList();
        var units = await UnitsAsync(shown.ConvertAll(fact => fact.Id), stop);
        return new(shown.ConvertAll(fact => RowOf(fact, units)), facts.Count > PageSize ? shown[^1].Id : null);
    }

    private static async Task<List<Id<Product>>> MatchingAsync(IQueryable<Product> products, string words, CancellationToken stop)
    {
        var names = await products.OrderByDescending(product => product.Id).Take(SearchedMax)
            .Select(product => new { product.Id, product.Sku, product.Name })
            .ToListAsync(stop);
        return
        [
            .. names.Where(product => SearchText.Fold($"{product.Sku} {product.Name.Fr} {product.Name.Ar} {product.Name.En}")
                .Contains(words, StringComparison.Ordinal)).Select(product => product.Id),
        ];
    }

    private async Task<List<Fact>> FactsAsync(IQueryable<Product> products, CancellationToken stop) => await products
        .Join(db.Categories, product => product.CategoryId, category => category.Id, (product, category) => new { product, category })
        .OrderByDescending(row => row.product.Id)
        .Select(row => new Fact(
            row.product.Id, row.product.Sku, row.product.Name, row.product.Status, row.product.Price, row.product.Unit,
            row.product.NetQuantity, row.product.Storage, row.category.IsFood,
            row.product.Pictures.Count,
            row.product.Pictures.OrderBy(shown => shown.Position)
                .Join(db.Pictures.Where(picture => picture.Status == PictureStatus.Ready), shown => shown.PictureId, picture => picture.Id, (_, picture) => picture.Hash)
                .ToList(),
            row.product.Attributes.Select(stated => stated.Code).ToList(),
            row.category.Attributes.Where(attribute => attribute.IsRequired).Select(attribute => new Asked(attribute.Code, attribute.Name)).ToList()))
        .AsSplitQuery()
        .ToListAsync(stop);

    private async Task<Dictionary<Id<Product>, Units>> UnitsAsync(List<Id<Product>> products, CancellationToken stop)
    {
        var today = clock.Today();
        return await db.Lots.Where(lot => products.Contains(lot.ProductId))
            .GroupBy(lot => lot.ProductId)
            .Select(lots => new
            {
                Product = lots.Key,
                OnHand = lots.Sum(lot => lot.UnitsOnHand),
                Available = lots.Sum(lot => lot.BestBefore == null || lot.BestBefore > today ? lot.UnitsOnHand - lot.UnitsReserved : 0),
            })
            .ToDictionaryAsync(lots => lots.Product, lots => new Units(lots.OnHand, lots.Available), stop);
    }

    private static Row RowOf(Fact fact, Dictionary<Id<Product>, Units> units)
    {
        var (onHand, available) = units.GetValueOrDefault(fact.Id, new(0, 0));
        var missing = ProductChecklist.MissingIn(
            new(fact.Price, fact.NetQuantity, fact.Name, fact.Storage, fact.PicturesCount, fact.Attributes),
            fact.IsFood,
            fact.Required.Select(asked => (asked.Code, asked.Name)));
        return new(
            fact.Id, fact.Sku, fact.Name, fact.Status, fact.Price, fact.Unit, fact.NetQuantity, onHand, available,
            fact.Pictures.FirstOrDefault() ?? "", [.. missing]);
    }

    private sealed record Units(long OnHand, long Available);

    private sealed record Asked(string Code, LocalizedText Name);

    private sealed record Fact(
        Id<Product> Id, string Sku, LocalizedText Name, ProductStatus Status, Money Price, ProductUnit Unit, long NetQuantity,
        LocalizedText Storage, bool IsFood, int PicturesCount, List<string> Pictures, List<string> Attributes, List<Asked> Required);
}
