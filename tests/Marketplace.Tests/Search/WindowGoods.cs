using Marketplace.Application.Search;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Search;

/// <summary>Names and products to fill a shop window with: a few told by hand, any number drawn from a seed.</summary>
internal static class WindowGoods
{
    public const long Honey = 11;
    public const long Carpets = 21;
    public const long Grocery = 1;
    public const long Crafts = 2;

    public static readonly DateTimeOffset Noon = new(2025, 5, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string Fr, string Ar, string En)[] Things =
    [
        ("Miél de thym", "عسل الزعيترة", "Thyme honey"), ("Huile d'olive", "زيت الزيتون", "Olive oil"),
        ("Couscous d'orge", "كسكس الشعير", "Barley couscous"), ("Tapis noué", "زربية معقودة", "Knotted rug"),
        ("Safran en filaments", "زعفران حر", "Saffron threads"), ("Confiture de figues", "مربى التين", "Fig jam"),
        ("Amlou d'amandes", "أملو باللوز", "Almond amlou"), ("Savon noir", "صابون بلدي", "Black soap"),
        ("Dattes mejhoul", "تمر المجهول", "Medjool dates"), ("Bol en terre cuite", "زلافة من الفخار", "Clay bowl"),
    ];

    private static readonly string[] Places = ["El Hajeb", "Azrou", "Khouribga", "Boulemane", "Taliouine", "Erfoud"];

    public static IReadOnlyList<WindowName> Names { get; } = NamesFor(cooperatives: 12);

    public static IReadOnlyList<WindowName> NamesFor(int cooperatives) =>
    [
        Category(Grocery, "grocery", new("Épicerie", "مواد غذائية", "Grocery"), null),
        Category(Crafts, "crafts", new("Artisanat", "صناعة تقليدية", "Crafts"), null),
        Category(Honey, "honey", new("Miels", "العسل", "Honey"), Grocery),
        Category(12, "oils", new("Huiles", "الزيوت", "Oils"), Grocery),
        Category(13, "couscous", new("Couscous", "الكسكس", "Couscous"), Grocery),
        Category(Carpets, "carpets", new("Tapis", "الزرابي", "Rugs"), Crafts),
        Category(22, "pottery", new("Poterie", "الفخار", "Pottery"), Crafts),
        .. Enumerable.Range(1, 6).Select(id => Named(FacetKind.Chain, id, $"chain{id}", LocalizedText.Same($"Filière {id}"))),
        Named(FacetKind.Region, 3, "fes-meknes", new("Fès-Meknès", "فاس مكناس", "Fez-Meknes")),
        Named(FacetKind.Region, 5, "beni-mellal", new("Béni Mellal-Khénifra", "بني ملال خنيفرة", "Beni Mellal-Khenifra")),
        Named(FacetKind.Region, 8, "draa", new("Drâa-Tafilalet", "درعة تافيلالت", "Draa-Tafilalet")),
        .. Enumerable.Range(1, cooperatives).Select(id => Named(FacetKind.Cooperative, id, $"coop{id}", CooperativeName(id))),
        .. new[] { "bio", "igp", "aop", "artisan" }.Select(code => Named(FacetKind.Label, 0, code, LocalizedText.Same(code.ToUpperInvariant()))),
    ];

    public static ShopWindowEntry Product(long id, LocalizedText name, string keywords = "", int popularity = 10, long units = 20) => new()
    {
        ProductId = id,
        Code = $"SKU-{id}",
        Name = name,
        Slug = LocalizedText.Same($"p-{id}"),
        Keywords = keywords,
        CategoryId = Honey,
        TopCategoryId = Grocery,
        ChainId = 1,
        RegionId = 3,
        CooperativeId = 1,
        CooperativeName = CooperativeName(1),
        CooperativeSlug = LocalizedText.Same("coop1"),
        Price = Money.FromCentimes(9_500),
        Measure = MeasureKind.Mass,
        NetQuantity = 250,
        UnitsAvailable = units,
        Published = Noon,
        Popularity = popularity,
    };

    /// <summary>Products spread over all facets; the same for the same seed.</summary>
    public static IEnumerable<ShopWindowEntry> Drawn(int count, int seed, int cooperatives = 12)
    {
        var random = new Random(seed);
        for (var id = 1; id <= count; id++)
            yield return Draw(id, random, cooperatives);
    }

    public static ShopWindowEntry Draw(long id, Random random, int cooperatives)
    {
        var (fr, ar, en) = Things[random.Next(Things.Length)];
        var leaf = new long[] { Honey, Honey, 12, 13, Carpets, 22 }[random.Next(6)];
        var cooperative = random.Next(1, cooperatives + 1);
        return Product(id, new($"{fr} {Rare(random)} n° {id % 500}", $"{ar} {id % 500}", $"{en} {Rare(random)}"), Rare(random), random.Next(0, 5_000)) with
        {
            CategoryId = leaf,
            TopCategoryId = leaf / 10,
            ChainId = random.Next(1, 7),
            RegionId = new long[] { 3, 5, 8 }[random.Next(3)],
            CooperativeId = cooperative,
            CooperativeName = CooperativeName(cooperative),
            Place = LocalizedText.Same(Places[cooperative % Places.Length]),
            Price = Money.FromCentimes(random.Next(1_000, 90_000)),
            UnitsAvailable = Math.Max(0, random.Next(-5, 40)),
            Labels = [.. new[] { "bio", "igp", "aop", "artisan" }.Where(_ => random.Next(4) == 0)],
            SeasonMonths = random.Next(3) == 0 ? [4, 5, 6] : random.Next(3) == 0 ? [10, 11] : [],
            Published = Noon.AddMinutes(-random.Next(500_000)),
            PictureHash = "0f3c9a7be21d44aa0f3c9a7be21d44aa",
            PictureColour = "#c98f3a",
            PictureAlt = new($"Pot de {fr}", $"صورة {ar}", $"A jar of {en}"),
            MembersShare = Rate.FromBasisPoints(random.Next(4_000, 8_000)),
            MembersShareBasis = ShareBasis.Verified,
        };
    }

    public static async IAsyncEnumerable<ShopWindowEntry> Stream(IEnumerable<ShopWindowEntry> entries)
    {
        await Task.Yield();
        foreach (var entry in entries)
            yield return entry;
    }

    private static LocalizedText CooperativeName(int id) => new($"Coopérative Tigmi {id}", $"تعاونية تيكمي {id}", $"Tigmi cooperative {id}");

    /// <summary>About seventeen thousand words, evenly used: what makes a vocabulary large.</summary>
    private static string Rare(Random random) => string.Concat(
        "bdfgklmnprst"[random.Next(12)], "aeiou"[random.Next(5)], "bdfgklmnprst"[random.Next(12)], "aeiou"[random.Next(5)], "lmnr"[random.Next(4)]);

    private static WindowName Category(long id, string code, LocalizedText name, long? parent) =>
        new(FacetKind.Category, id, code, name, LocalizedText.Same(code), parent, (int)id);

    private static WindowName Named(FacetKind kind, long id, string code, LocalizedText name) =>
        new(kind, id, code, name, LocalizedText.Same(code));
}
