using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Makes a product, or changes what one says and costs.</summary>
public sealed class ReviseProduct(
    MarketplaceDb db, WriteLane lane, CatalogTerms terms, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Product">None to make a new one.</param>
    /// <param name="Version">What <see cref="ProductEditor"/> gave; a product saved since by someone else is not overwritten.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Product>? Product, long Version, TypedProduct Typed);

    public async Task<Outcome<Id<Product>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        try
        {
            return await lane.RunAsync<Id<Product>>(db, () => WriteAsync(request, recorded, stop), stop);
        }
        catch (DbUpdateException race) when (DatabaseErrors.IsDuplicate(race))
        {
            return SkuTaken;
        }
    }

    private static Refusal SkuTaken => new Refusal("Product.SkuTaken").On("Sku");

    private async Task<Outcome<Id<Product>>> WriteAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var mainChain = await db.Cooperatives.Where(c => c.Id == request.Cooperative).Select(c => c.MainChainId).SingleAsync(stop);
        var reading = new ProductReading(await terms.LoadAsync(stop), mainChain);
        if (reading.Read(request.Typed) is not { } sheet)
            return reading.Refusals[0];
        return request.Product is { } known
            ? await ReviseAsync(known, request, sheet, recorded, stop)
            : await DraftAsync(request.Cooperative, sheet, stop);
    }

    private async Task<Outcome<Id<Product>>> DraftAsync(Id<Cooperative> cooperative, ProductSheet sheet, CancellationToken stop)
    {
        if (await db.Products.Of(cooperative).AnyAsync(product => product.Sku == sheet.Sku, stop))
            return SkuTaken;
        var drafted = Product.Draft(cooperative, sheet.Sku, sheet.Category.Id, sheet.Chain);
        if (drafted.IsRefused)
            return drafted.Refusal;
        sheet.WriteOn(drafted.Value);
        db.Products.Add(drafted.Value);
        await db.SaveChangesAsync(stop);
        return drafted.Value.Id;
    }

    private async Task<Outcome<Id<Product>>> ReviseAsync(
        Id<Product> known, Request request, ProductSheet sheet, Recorded recorded, CancellationToken stop)
    {
        var product = await db.Products.Of(request.Cooperative)
            .Include(p => p.Attributes).Include(p => p.Pictures).OrderBy(p => p.Id).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == known, stop);
        if (product is null)
            return Refusal.NotFound;
        var version = db.Entry(product).Property<long>(VersionStamp.Column);
        if (version.OriginalValue != request.Version)
            return Refusal.Stale;
        if (sheet.Sku != product.Sku)
            return new Refusal("Product.SkuFixed", product.Sku).On("Sku");
        if (sheet.AgainstSaying(product) is { } incomplete)
            return incomplete;
        if (product.Price != sheet.Offer.Price)
            audit.Write(nameof(ReviseProduct), $"product:{known}", recorded with { Note = $"{product.Price} > {sheet.Offer.Price}" });
        sheet.WriteOn(product);
        product.WasChanged(recorded.At);
        version.IsModified = true;
        news.Tell([known], recorded.At);
        await db.SaveChangesAsync(stop);
        return known;
    }
}
