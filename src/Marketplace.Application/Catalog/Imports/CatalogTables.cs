using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>All products and lots of a cooperative as tables, in the columns that an import understands.</summary>
public sealed class CatalogTables(MarketplaceDb db)
{
    private const int ChunkSize = 500;

    private static readonly string[] LotColumns =
        ["sku", "lot_code", "lot_units", "lot_made_on", "lot_best_before", "lot_cost", "lot_place_fr", "lot_place_ar", "lot_place_en"];

    private static readonly string[] ProductColumnNames = [.. ColumnWords.Names.Where(name => name is not "cooperative" && !name.StartsWith("lot_", StringComparison.Ordinal))];

    /// <returns>Whether the visitor may have them.</returns>
    public async Task<bool> WriteProductsAsync(Visitor visitor, Id<Cooperative> cooperative, SheetWriter to, CancellationToken stop)
    {
        if (!visitor.Manages(cooperative))
            return false;
        var terms = await db.Categories.AsNoTracking().ToDictionaryAsync(category => category.Id, category => category.Code, stop);
        var chains = await db.ProductionChains.AsNoTracking().ToDictionaryAsync(chain => chain.Id, chain => chain.Code, stop);
        var codes = await db.Products.Of(cooperative).SelectMany(product => product.Attributes.Select(stated => stated.Code)).Distinct().OrderBy(code => code).ToListAsync(stop);
        await to.WriteAsync([.. Headers(ProductColumnNames, visitor.Language), .. codes.SelectMany(code => ((string[])["fr", "ar", "en"]).Select(language => $"attribute.{code.Replace('-', '_')}.{language}"))]);
        for (var last = new Id<Product>(0); ;)
        {
            var after = last;
            var products = await db.Products.AsNoTracking().Of(cooperative).Where(product => product.Id > after)
                .Include(product => product.Attributes).OrderBy(product => product.Id).Take(ChunkSize).ToListAsync(stop);
            foreach (var product in products)
            {
                var plain = Cells(product, terms[product.CategoryId], chains[product.ChainId]);
                var stated = product.Attributes.ToDictionary(attribute => attribute.Code, attribute => attribute.Value);
                await to.WriteAsync([.. ProductColumnNames.Select(name => plain[name]), .. codes.SelectMany(code => Texts(stated.GetValueOrDefault(code, LocalizedText.Empty)))]);
            }

            if (products.Count < ChunkSize)
                return true;
            last = products[^1].Id;
        }
    }

    /// <returns>Whether the visitor may have them.</returns>
    public async Task<bool> WriteLotsAsync(Visitor visitor, Id<Cooperative> cooperative, SheetWriter to, CancellationToken stop)
    {
        if (!visitor.Manages(cooperative))
            return false;
        await to.WriteAsync(Headers(LotColumns, visitor.Language));
        for (var last = new Id<Lot>(0); ;)
        {
            var after = last;
            var lots = await db.Lots.AsNoTracking().Of(cooperative).Where(lot => lot.Id > after)
                .Join(db.Products, lot => lot.ProductId, product => product.Id, (lot, product) => new { lot, product.Sku })
                .OrderBy(row => row.lot.Id).Take(ChunkSize).ToListAsync(stop);
            foreach (var row in lots)
                await to.WriteAsync([row.Sku, row.lot.Code, Number(row.lot.UnitsOnHand), Day(row.lot.MadeOn), Day(row.lot.BestBefore), Amount(row.lot.UnitCost), .. Texts(row.lot.Origin)]);
            if (lots.Count < ChunkSize)
                return true;
            last = lots[^1].lot.Id;
        }
    }

    private static IEnumerable<string> Headers(IEnumerable<string> names, Language language) =>
        names.Select(name => $"{ColumnWords.Label(name, language)} [{name}]");

    private static Dictionary<string, string> Cells(Product product, string category, string chain)
    {
        var cells = new Dictionary<string, string>
        {
            ["sku"] = product.Sku,
            ["category"] = category,
            ["chain"] = chain,
            ["unit"] = product.Unit switch { ProductUnit.Gram => "g", ProductUnit.Millilitre => "ml", ProductUnit.Piece => "piece" },
            ["net_quantity"] = Number(product.NetQuantity),
            ["price"] = Amount(product.Price),
            ["vat"] = string.Create(CultureInfo.InvariantCulture, $"{product.Vat.BasisPoints / 100}.{product.Vat.BasisPoints % 100:00}"),
            ["unique_piece"] = product.IsUniquePiece ? "x" : "",
            ["family"] = product.Family,
            ["shelf_life_days"] = product.ShelfLifeDays is { } days ? Number(days) : "",
            ["season"] = string.Join(' ', Enumerable.Range(1, 12).Where(product.Season.Contains).Select(month => Number(month))),
            ["keywords"] = product.Keywords,
        };
        foreach (var (name, text) in (IEnumerable<(string, LocalizedText)>)[("name", product.Name), ("description", product.Description), ("ingredients", product.Ingredients), ("allergens", product.Allergens), ("storage", product.Storage)])
            (cells[$"{name}_fr"], cells[$"{name}_ar"], cells[$"{name}_en"]) = (text.Fr, text.Ar, text.En);
        return cells;
    }

    private static string[] Texts(LocalizedText text) => [text.Fr, text.Ar, text.En];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(Money amount) => string.Create(CultureInfo.InvariantCulture, $"{amount.Centimes / 100}.{amount.Centimes % 100:00}");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
