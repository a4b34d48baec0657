using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>What the columns of a file of products are called in each language, and which is meant by a header.</summary>
public static partial class ColumnWords
{
    /// <summary>Columns that a text in three languages needs.</summary>
    public static readonly IReadOnlyList<string> Localised = ["name", "description", "ingredients", "allergens", "storage", "lot_place"];

    /// <summary>Column of what was wrong with a row; left alone when such a file comes back.</summary>
    public const string Errors = "errors";

    private static readonly string[] Plain =
    [
        "sku", "category", "chain", "unit", "net_quantity", "price", "vat", "unique_piece", "family", "shelf_life_days", "season", "keywords",
        "cooperative", "lot_code", "lot_units", "lot_made_on", "lot_best_before", "lot_cost",
    ];

    private static readonly ResourceManager Texts = new("Marketplace.Application.Catalog.Text.ColumnWords", typeof(ColumnWords).Assembly);

    private static readonly Lazy<Dictionary<string, string>> ByHeader = new(Headers);

    /// <summary>Every name that a column may be given, without the attributes of shelves.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Plain.Take(2), .. Localised.Take(5).SelectMany(Suffixed), .. Plain.Skip(2), .. Suffixed("lot_place")];

    /// <summary>What a person reads: <c>Nom (arabe)</c>.</summary>
    public static string Label(string name, Language language) =>
        name.Split('_') is [.., "fr" or "ar" or "en"] && Localised.Contains(name[..^3])
            ? $"{Words(name[..^3], language)[0]} ({Words($"language.{name[^2..]}", language)[0]})"
            : Words(name, language)[0];

    /// <summary>The column that a header means; empty where none is known.</summary>
    public static string Meaning(string header)
    {
        if (Keyed().Match(header) is { Success: true } keyed)
            return keyed.Groups[1].Value;
        var plain = TypedCharacters.Plain(header).Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        plain = ProductColumns.OtherNames.GetValueOrDefault(plain, plain);
        if (Names.Contains(plain) || plain.StartsWith("attribute.", StringComparison.Ordinal))
            return plain;
        return ByHeader.Value.GetValueOrDefault(SearchText.Fold(header), "");
    }

    private static IEnumerable<string> Suffixed(string name) => [$"{name}_fr", $"{name}_ar", $"{name}_en"];

    private static Dictionary<string, string> Headers()
    {
        var meant = new Dictionary<string, string>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var name in Plain)
                Say(meant, Words(name, language), name);
            foreach (var name in Localised)
            {
                foreach (var code in (string[])["fr", "ar", "en"])
                    Say(meant, Words(name, language).SelectMany(word => (string[])[$"{word} {Words($"language.{code}", language)[0]}", $"{word} {code}"]), $"{name}_{code}");
                Say(meant, Words(name, language), $"{name}_{CodeOf(language)}");
            }
        }

        return meant;
    }

    private static void Say(Dictionary<string, string> meant, IEnumerable<string> headers, string name)
    {
        foreach (var header in headers)
            meant.TryAdd(SearchText.Fold(header), name);
    }

    private static string CodeOf(Language language) => language.ToString().ToLowerInvariant();

    private static string[] Words(string name, Language language) =>
        (Texts.GetString(name, CultureInfo.GetCultureInfo(CodeOf(language))) ?? name).Split(';');

    /// <summary>The stable key that our own templates write behind the label: <c>Nom (arabe) [name_ar]</c>.</summary>
    [GeneratedRegex(@"\[([a-z_.0-9-]{2,60})\]\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Keyed();
}
