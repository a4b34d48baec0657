using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Reads rows of a file for one cooperative, every field before the first "no".</summary>
/// <param name="owner">Names by which a row may call the cooperative.</param>
internal sealed class ImportReading(CatalogTerms.Terms terms, Id<ProductionChain> mainChain, IReadOnlyList<string> owner, DateOnly today)
{
    public ReadRow Read(ProductFile.Row row)
    {
        var reading = new ProductReading(terms, mainChain);
        var sheet = reading.Read(row.Product);
        var fields = new TypedFields();
        var lot = LotSheet.Read(row.Lot, sheet?.ShelfLifeDays, today, fields);
        if (lot is not null && sheet is { Offer.IsUniquePiece: true } && lot.Units != 1)
            fields.Refuse(new Refusal("Lot.UniquePieceIsOne").On("LotUnits"));
        IReadOnlyList<Refusal> refusals = [.. OfRow(row), .. reading.Refusals, .. fields.Refusals];
        return new(row.Line, SkuOf(row), refusals.Count == 0 ? sheet : null, lot, refusals);
    }

    private IEnumerable<Refusal> OfRow(ProductFile.Row row)
    {
        if (row.Refusal is not null)
            yield return row.Refusal;
        if (row.Cooperative.Length > 0 && !owner.Contains(row.Cooperative, StringComparer.OrdinalIgnoreCase))
            yield return new Refusal("Import.OtherCooperative", row.Cooperative).On("Cooperative");
    }

    private static string SkuOf(ProductFile.Row row)
    {
        var sku = (row.Product.Sku ?? "").Trim().ToUpperInvariant();
        return sku.Length <= 60 ? sku : sku[..60];
    }
}
