using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>What the form of a product is filled with, and the choices it offers.</summary>
public sealed class ProductEditor(MarketplaceDb db)
{
    /// <param name="Product">None for a new one.</param>
    /// <param name="MembersShare">What the cooperative says its members receive of a price.</param>
    public sealed record Form(
        Filled? Product, IReadOnlyList<Shelf> Shelves, IReadOnlyList<Chain> Chains, Rate MembersShare, MembersShareBasis ShareBasis)
    {
        /// <summary>What keeps the product from being published, a refusal each; empty for a new one.</summary>
        public IReadOnlyList<Refusal> Missing => Product is { } product && Shelves.FirstOrDefault(shelf => shelf.Code == product.Category) is { } shelf
            ?
            [
                .. ProductChecklist.MissingIn(
                    new(
                        product.Offer.Price, product.Offer.NetQuantity, product.Text.Name, product.Text.Storage, product.Pictures.Count,
                        [.. product.Attributes.Select(stated => stated.Code)]),
                    shelf.IsFood,
                    shelf.Attributes.Where(asked => asked.IsRequired).Select(asked => (asked.Code, asked.Name))),
            ]
            : [];
    }

    /// <summary>A category that products stand on, under the name of its top shelf.</summary>
    public sealed record Shelf(string Code, LocalizedText Name, LocalizedText Top, bool IsFood, IReadOnlyList<Asked> Attributes);

    public sealed record Asked(string Code, LocalizedText Name, AttributeKind Kind, bool IsRequired);

    public sealed record Chain(string Code, LocalizedText Name);

    public sealed record Filled(
        Id<Product> Id, long Version, string Sku, string Category, string Chain, ProductText Text, ProductOffer Offer, string Family,
        int? ShelfLifeDays, Season Season, string Keywords, ProductStatus Status, IReadOnlyList<Stated> Attributes, IReadOnlyList<Shown> Pictures);

    public sealed record Stated(string Code, LocalizedText Value);

    /// <param name="RefusalKey">Why it cannot be shown; empty where it can, or will.</param>
    public sealed record Shown(Id<Picture> Id, string Hash, PictureStatus Status, string RefusalKey, LocalizedText Alternative, PictureFocus Focus, int Width, int Height);

    /// <returns>Nothing where the product is not the cooperative's, or the cooperative not the visitor's.</returns>
    public async Task<Form?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Product>? product, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return null;
        var filled = product is { } id ? await FilledAsync(cooperative, id, stop) : null;
        if (product is not null && filled is null)
            return null;
        var chains = await db.ProductionChains.OrderBy(chain => chain.Id).Select(chain => new Chain(chain.Code, chain.Name)).ToListAsync(stop);
        var share = await db.Cooperatives.Where(row => row.Id == cooperative)
            .Select(row => new { row.MembersShare, row.MembersShareBasis }).SingleAsync(stop);
        return new(filled, await ShelvesAsync(stop), chains, share.MembersShare, share.MembersShareBasis);
    }

    private async Task<Filled?> FilledAsync(Id<Cooperative> cooperative, Id<Product> id, CancellationToken stop) => await db.Products.AsNoTracking()
        .Of(cooperative)
        .Where(product => product.Id == id)
        .Select(product => new Filled(
            product.Id,
            EF.Property<long>(product, VersionStamp.Column),
            product.Sku,
            db.Categories.Where(category => category.Id == product.CategoryId).Select(category => category.Code).First(),
            db.ProductionChains.Where(chain => chain.Id == product.ChainId).Select(chain => chain.Code).First(),
            new ProductText(product.Name, product.Description, product.Ingredients, product.Allergens, product.Storage),
            new ProductOffer(product.Unit, product.NetQuantity, product.Price, product.Vat, product.IsUniquePiece),
            product.Family, product.ShelfLifeDays, product.Season, product.Keywords, product.Status,
            product.Attributes.OrderBy(stated => stated.Id).Select(stated => new Stated(stated.Code, stated.Value)).ToList(),
            product.Pictures.OrderBy(shown => shown.Position)
                .Join(db.Pictures, shown => shown.PictureId, picture => picture.Id, (shown, picture) =>
                    new Shown(picture.Id, picture.Hash, picture.Status, picture.RefusalKey, shown.Alternative, new PictureFocus(shown.FocusAcross, shown.FocusDown), picture.WidthPixels, picture.HeightPixels))
                .ToList()))
        .AsSplitQuery()
        .SingleOrDefaultAsync(stop);

    private async Task<List<Shelf>> ShelvesAsync(CancellationToken stop) => await db.Categories.AsNoTracking()
        .Join(db.Categories, leaf => leaf.ParentId, top => top.Id, (leaf, top) => new { leaf, top })
        .OrderBy(pair => pair.top.Position).ThenBy(pair => pair.leaf.Position).ThenBy(pair => pair.leaf.Id)
        .Select(pair => new Shelf(
            pair.leaf.Code, pair.leaf.Name, pair.top.Name, pair.leaf.IsFood,
            pair.leaf.Attributes.OrderBy(attribute => attribute.Id)
                .Select(attribute => new Asked(attribute.Code, attribute.Name, attribute.Kind, attribute.IsRequired)).ToList()))
        .AsSplitQuery()
        .ToListAsync(stop);
}
