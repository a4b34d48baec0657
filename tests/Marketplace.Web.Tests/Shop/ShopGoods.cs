using System.Globalization;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Tests.Shop;

/// <summary>A small shop to look at: two shelves with two below each, three cooperatives, forty products.</summary>
internal static class ShopGoods
{
    public const int Count = 40;
    public const int HoneyCount = 20;

    /// <summary>Numbers far from those of rows that tests write.</summary>
    private const int FirstId = 100_001;

    private static readonly DateTimeOffset Spring = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly LocalizedText[] Cooperatives =
    [
        new("Coopérative Tamment", "تعاونية تامّنت", "Tamment Cooperative"),
        new("Coopérative féminine Azir", "تعاونية أزير النسائية", "Azir Women’s Cooperative"),
        new("Coopérative Idgal", "تعاونية إيدݣال", "Idgal Cooperative"),
    ];

    private static readonly LocalizedText[] Things =
    [
        new("Miel de thym", "عسل الزعيترة", "Thyme honey"),
        new("Couscous d’orge roulé main", "كسكس الشعير المفتول باليد", "Hand-rolled barley couscous"),
        new("Miel d’euphorbe", "عسل الدغموس", "Euphorbia honey"),
        new("Amandes décortiquées", "لوز مقشر", "Shelled almonds"),
    ];

    public static IReadOnlyList<WindowName> Names { get; } =
    [
        Shelf(1, "honey-and-hive", "miel-et-ruche", new("Miel et ruche", "العسل والخلية", "Honey and hive"), null),
        Shelf(2, "grocery", "epicerie-du-terroir", new("Épicerie du terroir", "مؤونة المجال", "Local grocery"), null),
        Shelf(11, "honey", "miels", new("Miels", "العسل", "Honey"), 1),
        Shelf(12, "hive-products", "produits-de-la-ruche", new("Produits de la ruche", "منتوجات الخلية", "Hive products"), 1),
        Shelf(21, "couscous", "couscous", new("Couscous", "الكسكس", "Couscous"), 2),
        Shelf(22, "nuts", "amandes-et-noix", new("Amandes et noix", "اللوز والجوز", "Almonds and walnuts"), 2),
        new(FacetKind.Chain, 1, "HONEY", new("Miel", "العسل", "Honey"), LocalizedText.Empty),
        new(FacetKind.Chain, 2, "TERROIR", new("Terroir", "المجال", "Terroir"), LocalizedText.Empty),
        new(FacetKind.Region, 3, "03", new("Fès-Meknès", "فاس مكناس", "Fez-Meknes"), LocalizedText.Same("fes-meknes")),
        new(FacetKind.Region, 5, "05", new("Béni Mellal-Khénifra", "بني ملال خنيفرة", "Beni Mellal-Khenifra"), LocalizedText.Same("beni-mellal")),
        .. Cooperatives.Select((name, place) => new WindowName(
            FacetKind.Cooperative, place + 1, $"coop-{place + 1}", name, LocalizedText.Same($"coop-{place + 1}"))),
        new(FacetKind.Label, 0, "bio", new("Biologique", "بيولوجي", "Organic"), LocalizedText.Empty),
        new(FacetKind.Label, 0, "igp", new("Indication géographique", "بيان جغرافي", "Geographical indication"), LocalizedText.Empty),
    ];

    public static async IAsyncEnumerable<ShopWindowEntry> ProductsAsync()
    {
        await Task.CompletedTask;
        for (var number = 1; number <= Count; number++)
            yield return Product(number);
    }

    private static WindowName Shelf(long id, string code, string slug, LocalizedText name, long? parent) =>
        new(FacetKind.Category, id, code, name, LocalizedText.Same(slug), parent, (int)id);

    private static ShopWindowEntry Product(int id) // by its number in the shop
    {
        var (thing, isHoney, cooperative) = (Things[id % 4], id % 2 == 0, id % 3);
        return new()
        {
            ProductId = FirstId + id,
            Code = string.Create(CultureInfo.InvariantCulture, $"SKU-{id}"),
            Name = thing,
            Slug = new(Hyphened(thing.Fr), Hyphened(thing.Ar), Hyphened(thing.En)),
            CategoryId = isHoney ? (id % 8 == 0 ? 12 : 11) : (id % 4 == 1 ? 21 : 22),
            TopCategoryId = isHoney ? 1 : 2,
            ChainId = isHoney ? 1 : 2,
            RegionId = cooperative == 2 ? 5 : 3,
            CooperativeId = cooperative + 1,
            CooperativeName = Cooperatives[cooperative],
            CooperativeSlug = LocalizedText.Same($"coop-{cooperative + 1}"),
            Place = new("Iqaddar", "إقدار", "Iqaddar"),
            Price = Money.OfDirhams(20 + id * 5),
            Measure = MeasureKind.Mass,
            NetQuantity = 250 + 250 * (id % 3),
            UnitsAvailable = id % 10 == 0 ? 0 : id,
            PictureHash = id.ToString("x64", CultureInfo.InvariantCulture),
            PictureAlt = new("Produit sur un tissu uni", "منتج على ثوب بلون واحد", "Product on a plain cloth"),
            MembersShare = Rate.FromBasisPoints(4_800 + cooperative * 500),
            MembersShareBasis = ShareBasis.Verified,
            Labels = id % 5 == 0 ? ["bio"] : [],
            Tag = isHoney ? "2026" : "",
            SeasonMonths = isHoney ? [5, 6, 7] : [],
            Published = Spring.AddDays(id),
            ChangedOn = new(2026, 5, 20),
            Popularity = Count - id,
        };
    }

    private static string Hyphened(string name) => name.Replace('’', '-').Replace(' ', '-').ToLowerInvariant();
}
