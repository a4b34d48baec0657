using System.Globalization;
using System.Text;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Database.Seed;

/// <summary>Joins the demo catalogue with the table that says who makes each product, and writes the file each
/// cooperative would upload.</summary>
internal sealed class DemoCatalog
{
    private static readonly string[] Languages = ["fr", "ar", "en"];

    private static readonly string[] Columns =
    [
        "sku", "category", "name_fr", "name_ar", "name_en", "unit", "net_quantity", "price_mad", "cooperative_chain", "shelf_life_days",
        "family", "season", "keywords", "unique_piece", "description_fr", "description_ar", "description_en",
        "storage_fr", "storage_ar", "storage_en", "allergens_fr", "allergens_ar", "allergens_en",
    ];

    private readonly Dictionary<string, SeedTable.Row> _offers = SeedTable.Read("demo-catalog").ToDictionary(row => row["sku"]);
    private readonly Dictionary<string, SeedTable.Row> _makers = SeedTable.Read("demo-products").ToDictionary(row => row["sku"]);
    private readonly Dictionary<string, LocalizedText> _terms = SeedTable.Read("demo-terms").ToDictionary(row => row["code"], row => row.Text());
    private readonly Dictionary<string, LocalizedText> _texts = SeedTable.Read("demo-descriptions").ToDictionary(row => row["code"], row => row.Text());
    private readonly List<string> _attributes;
    private readonly DateOnly _today;

    public DemoCatalog(DateOnly today)
    {
        _today = today;
        _attributes = [.. _makers.Values.SelectMany(Stated).Select(stated => stated.Code).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyCollection<string> Skus => _offers.Keys;

    public IReadOnlyList<string> PicturesOf(string sku) => _makers[sku].Words("pictures");

    public Season SeasonOf(string sku) => SeasonOf(_makers[sku]);

    /// <summary>In the form of the import: a header, and a row for each of its products.</summary>
    public string FileOf(string cooperative)
    {
        var file = new StringBuilder();
        var attributes = _attributes.SelectMany(code => Languages.Select(language => $"attribute.{code}.{language}"));
        file.AppendJoin(',', Columns.Concat(attributes)).Append("\r\n");
        foreach (var (sku, offer) in _offers)
        {
            if (_makers[sku]["cooperative"] == cooperative)
                file.AppendJoin(',', RowOf(offer, _makers[sku]).Select(Cell)).Append("\r\n");
        }

        return file.ToString();
    }

    private IEnumerable<string> RowOf(SeedTable.Row offer, SeedTable.Row maker)
    {
        var stated = Stated(maker).ToDictionary(pair => pair.Code, pair => ValueOf(pair.Value, maker));
        return
        [
            offer["sku"], maker["category"].Length > 0 ? maker["category"] : offer["category"],
            offer["name_fr"], offer["name_ar"], offer["name_en"], offer["unit"], offer["net_quantity"], offer["price_mad"],
            maker["chain"], offer["shelf_life_days"], maker["family"], maker["season"], maker["keywords"], maker["unique"],
            .. Texts(DescriptionOf(maker)), .. Texts(Term("storage", maker)), .. Texts(Term("allergens", maker)),
            .. _attributes.SelectMany(code => Texts(stated.GetValueOrDefault(code, LocalizedText.Empty))),
        ];
    }

    private LocalizedText DescriptionOf(SeedTable.Row maker) =>
        _texts.GetValueOrDefault(maker["family"].Length > 0 ? maker["family"] : maker["sku"], LocalizedText.Empty);

    private LocalizedText Term(string column, SeedTable.Row maker) =>
        maker[column].Length == 0 ? LocalizedText.Empty : _terms[$"{column}.{maker[column]}"];

    private LocalizedText ValueOf(string value, SeedTable.Row maker) =>
        value == "@" ? LocalizedText.Same(LastHarvest(SeasonOf(maker), _today).Year.ToString(CultureInfo.InvariantCulture)) : _terms.GetValueOrDefault(value, LocalizedText.Same(value));

    private static Season SeasonOf(SeedTable.Row maker) =>
        Season.Of(maker.Words("season").Select(month => int.Parse(month, CultureInfo.InvariantCulture))).Value;

    /// <summary>The last day, before that one, of a month in which it is made.</summary>
    public static DateOnly LastHarvest(Season season, DateOnly before)
    {
        var day = new DateOnly(before.Year, before.Month, 1).AddDays(-1);
        for (var months = 0; months < 12 && !season.IsNone && !season.Contains(day.Month); months++)
            day = new DateOnly(day.Year, day.Month, 1).AddDays(-1);
        return day;
    }

    private static IEnumerable<(string Code, string Value)> Stated(SeedTable.Row maker) => maker["attributes"]
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (pair[0], pair[1]));

    private static string[] Texts(LocalizedText text) => [text.Fr, text.Ar, text.En];

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
