using System.Text.RegularExpressions;
using Marketplace.Application.Catalog.Imports;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog;

/// <summary>Which column of a file holds what; columns of no meaning here are left alone.</summary>
internal sealed partial class ProductColumns
{
    private static readonly string[] Required = ["sku", "category", "name_fr", "name_ar", "unit", "net_quantity", "price"];

    internal static readonly Dictionary<string, string> OtherNames = new()
    {
        ["price_mad"] = "price",
        ["price_dh"] = "price",
        ["cooperative_chain"] = "chain",
        ["vat_percent"] = "vat",
    };

    private static readonly string[] Yes = ["yes", "oui", "نعم", "true", "1", "x"];

    private readonly Dictionary<string, int> _places = [];
    private readonly int _count;

    private ProductColumns(int count) => _count = count;

    public static Outcome<ProductColumns> Of(IReadOnlyList<string> header)
    {
        var columns = new ProductColumns(header.Count);
        for (var place = 0; place < header.Count; place++)
        {
            var name = NameOf(header[place]);
            if (name.Length > 0 && !columns._places.TryAdd(name, place))
                return new Refusal("Import.ColumnTwice", name);
        }

        return Required.FirstOrDefault(name => !columns._places.ContainsKey(name)) is { } missing
            ? new Refusal("Import.ColumnMissing", missing)
            : columns;
    }

    public ProductFile.Row Read(int line, string[] cells)
    {
        string? Cell(string name) => _places.TryGetValue(name, out var place) && place < cells.Length ? cells[place] : null;
        TypedText Texts(string name) => new(Cell($"{name}_fr"), Cell($"{name}_ar"), Cell($"{name}_en"));

        var product = new TypedProduct
        {
            Sku = Cell("sku"),
            Category = Cell("category"),
            Chain = Cell("chain"),
            Name = Texts("name"),
            Description = Texts("description"),
            Ingredients = Texts("ingredients"),
            Allergens = Texts("allergens"),
            Storage = Texts("storage"),
            Unit = Cell("unit"),
            NetQuantity = Cell("net_quantity"),
            Price = Cell("price"),
            Vat = Cell("vat"),
            IsUniquePiece = Yes.Contains(Cell("unique_piece")?.Trim(), StringComparer.OrdinalIgnoreCase),
            Family = Cell("family"),
            ShelfLifeDays = Cell("shelf_life_days"),
            Season = Cell("season"),
            Keywords = Cell("keywords"),
            Attributes = Attributes(cells),
        };
        var lot = new TypedLot(
            Cell("lot_code"), Cell("lot_units"), Cell("lot_made_on"), Cell("lot_best_before"), Cell("lot_cost"), Texts("lot_place"));
        return new(line, Cell("cooperative")?.Trim() ?? "", product, RefusalOf(product, cells)) { Lot = lot };
    }

    private static string NameOf(string header)
    {
        var name = TypedCharacters.Plain(header).Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        return OtherNames.GetValueOrDefault(name, name);
    }

    /// <summary>Columns <c>attribute.size_cm</c>, the same in every language, or one for each: <c>attribute.size_cm.ar</c>.</summary>
    private Dictionary<string, TypedText> Attributes(string[] cells)
    {
        var stated = new Dictionary<string, TypedText>();
        foreach (var (name, place) in _places)
        {
            if (place >= cells.Length || string.IsNullOrWhiteSpace(cells[place]) || name.Split('.') is not ["attribute", var column, .. var language])
                continue;
            var code = column.Replace('_', '-');
            var known = stated.GetValueOrDefault(code, new());
            stated[code] = language switch
            {
                ["fr"] => known with { Fr = cells[place] },
                ["ar"] => known with { Ar = cells[place] },
                ["en"] => known with { En = cells[place] },
                _ => new(cells[place], cells[place], cells[place]),
            };
        }

        return stated;
    }

    private Refusal? RefusalOf(TypedProduct product, string[] cells)
    {
        if (cells.Skip(_count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            return new Refusal("Import.TooManyCells", _count);
        return Damaged().IsMatch(product.Sku?.Trim() ?? "") ? new Refusal("Import.CodeDamaged", product.Sku!.Trim()).On("Sku") : null;
    }

    /// <summary>What spreadsheets make of a long number: 6.11E+12.</summary>
    [GeneratedRegex(@"^\d+([.,]\d+)?E[+-]?\d+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Damaged();
}
