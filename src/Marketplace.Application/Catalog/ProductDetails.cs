using Marketplace.Application.Database;
using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>The public page of a product: a projection, no entity is loaded.</summary>
public sealed class ProductDetails(MarketplaceDb db, TimeProvider clock)
{
    /// <summary>From so few units on, the page says how many are left.</summary>
    public const long FewUnits = 5;

    public sealed record Details(
        Id<Product> Id, string Sku, ProductText Text, LocalizedText Slug, ProductOffer Offer, Season Season, int? ShelfLifeDays,
        Shelf Shelf, Maker Cooperative)
    {
        public IReadOnlyList<Shown> Pictures { get; init; } = [];

        public IReadOnlyList<Stated> Attributes { get; init; } = [];

        /// <summary>Labels whose certificate is valid today.</summary>
        public IReadOnlyList<Label> Labels { get; init; } = [];

        /// <summary>Formats of the same thing, this one among them; empty for a single format.</summary>
        public IReadOnlyList<Format> Formats { get; init; } = [];

        /// <summary>Lots in date with units left, first to be sold first.</summary>
        public IReadOnlyList<Origin> Lots { get; init; } = [];

        /// <summary>Why it cannot be ordered now; nothing when it can.</summary>
        public SaleObstacle? Obstacle { get; init; }

        public long UnitsAvailable => Lots.Sum(lot => lot.UnitsAvailable);

        /// <summary>Price per kilogram, litre or piece; none for a single piece.</summary>
        public Money? UnitPrice => UnitPriceOf(Offer.Unit, Offer.Price, Offer.NetQuantity);
    }

    /// <summary>Where it stands in the shop: its category and the one above.</summary>
    public sealed record Shelf(string Code, string Slug, LocalizedText Name, string TopSlug, LocalizedText TopName, bool IsFood);

    public sealed record Maker(
        Id<Cooperative> Id, string Slug, LocalizedText Name, LocalizedText Place, LocalizedText Province, LocalizedText Craft,
        LocalizedText Story, DateOnly RegisteredOn, Rate MembersShare, MembersShareBasis ShareBasis, DateOnly? ShareOn)
    {
        /// <summary>Members today.</summary>
        public int Members { get; init; }

        public int Women { get; init; }

        public DateOnly? AwayFrom { get; init; }

        public DateOnly? AwayUntil { get; init; }
    }

    public sealed record Shown(string Hash, string Colour, int WidthPixels, int HeightPixels, LocalizedText Alternative);

    public sealed record Stated(string Code, LocalizedText Name, LocalizedText Value);

    public sealed record Label(string Code, LocalizedText Name, string CertificateNumber, string Issuer, DateOnly ValidUntil);

    public sealed record Format(Id<Product> Id, LocalizedText Slug, ProductUnit Unit, long NetQuantity, Money Price, long UnitsAvailable);

    /// <summary>A lot's journey.</summary>
    /// <param name="Members">How many members brought something in.</param>
    /// <param name="GivenNames">Given names, in Latin and Arabic letters, of those who agreed to be named.</param>
    public sealed record Origin(
        Id<Lot> Id, string Code, LocalizedText Place, DateOnly MadeOn, DateOnly? BestBefore, DateTimeOffset ReceivedAt, long UnitsAvailable,
        int Members, IReadOnlyList<LocalizedText> GivenNames);

    /// <returns>Nothing for what is not on sale.</returns>
    public async Task<Details?> FindAsync(Id<Product> id, CancellationToken stop)
    {
        var today = clock.Today();
        if (await ProductAsync(id, today, LocalizedText.Empty, stop) is not { } found)
            return null;
        var lots = await LotsAsync(id, today, stop);
        var (members, women) = await MembersAsync(found.Product.Cooperative.Id, today, stop);
        return found.Product with
        {
            Slug = Slug.Of(found.Product.Text.Name),
            Cooperative = found.Product.Cooperative with { Members = members, Women = women },
            Pictures = found.Pictures,
            Attributes = [.. found.Asked.Join(found.Facts, asked => asked.Code, fact => fact.Code, (asked, fact) => new Stated(fact.Code, asked.Value, fact.Value))],
            Labels = [.. found.Labels.Select(l => new Label(LabelNames.Of(l.Kind).Code, LabelNames.Of(l.Kind).Name, l.CertificateNumber, l.Issuer, l.ValidUntil))],
            Formats = found.Family.Length == 0 ? [] : await FormatsAsync(found.Product.Cooperative.Id, found.Family, today, stop),
            Lots = lots,
            Obstacle = new SaleFacts(
                ProductStatus.Published, CooperativeStatus.Active, found.Product.Cooperative.AwayFrom, found.Product.Cooperative.AwayUntil,
                found.Product.Season, lots.Sum(lot => lot.UnitsAvailable), lots.Count > 0 ? 0 : await ExpiredUnitsAsync(id, today, stop)).ObstacleOn(today),
        };
    }

    /// <summary>Price per kilogram, litre or piece; none for a single piece.</summary>
    public static Money? UnitPriceOf(ProductUnit unit, Money price, long netQuantity) => unit switch
    {
        ProductUnit.Gram => Domain.Common.UnitPrice.Of(price, netQuantity, UnitMeasure.Kilogram),
        ProductUnit.Millilitre => Domain.Common.UnitPrice.Of(price, netQuantity, UnitMeasure.Litre),
        ProductUnit.Piece => netQuantity == 1 ? null : Domain.Common.UnitPrice.Of(price, netQuantity, UnitMeasure.Piece),
    };

    private async Task<Found?> ProductAsync(Id<Product> id, DateOnly today, LocalizedText unsaid, CancellationToken stop) => await (
        from product in db.Products.AsNoTracking().Published
        where product.Id == id
        join cooperative in db.Cooperatives on product.CooperativeId equals cooperative.Id
        where cooperative.Status == CooperativeStatus.Active
        join province in db.Provinces on cooperative.ProvinceId equals province.Id
        join category in db.Categories on product.CategoryId equals category.Id
        join top in db.Categories on category.ParentId equals top.Id
        select new Found(
            new Details(
                product.Id, product.Sku,
                new ProductText(product.Name, product.Description, product.Ingredients, product.Allergens, product.Storage),
                unsaid,
                new ProductOffer(product.Unit, product.NetQuantity, product.Price, product.Vat, product.IsUniquePiece),
                product.Season, product.ShelfLifeDays,
                new Shelf(category.Code, category.Slug, category.Name, top.Slug, top.Name, category.IsFood),
                new Maker(
                    cooperative.Id, cooperative.Slug, cooperative.Name, cooperative.Place, province.Name, cooperative.Craft, cooperative.Story,
                    cooperative.RegisteredOn, cooperative.MembersShare, cooperative.MembersShareBasis, cooperative.MembersShareOn)
                {
                    AwayFrom = cooperative.HolidayFrom,
                    AwayUntil = cooperative.HolidayUntil,
                }),
            product.Family,
            product.Pictures.OrderBy(shown => shown.Position)
                .Join(db.Pictures.Where(picture => picture.Status == PictureStatus.Ready), shown => shown.PictureId, picture => picture.Id,
                    (shown, picture) => new Shown(picture.Hash, picture.Colour, picture.WidthPixels, picture.HeightPixels, shown.Alternative))
                .ToList(),
            product.Attributes.Select(fact => new Fact(fact.Code, fact.Value)).ToList(),
            category.Attributes.OrderBy(asked => asked.Id).Select(asked => new Fact(asked.Code, asked.Name)).ToList(),
            product.Labels.Where(label => label.ValidUntil > today).ToList()))
        .AsSplitQuery()
        .SingleOrDefaultAsync(stop);

    private async Task<List<Origin>> LotsAsync(Id<Product> product, DateOnly today, CancellationToken stop)
    {
        var lots = await db.Lots.AsNoTracking().Sellable(today)
            .Where(lot => lot.ProductId == product && lot.UnitsOnHand > lot.UnitsReserved)
            .OrderBy(lot => lot.BestBefore ?? DateOnly.MaxValue).ThenBy(lot => lot.Id)
            .Select(lot => new { lot.Id, lot.Code, lot.Origin, lot.MadeOn, lot.BestBefore, lot.ReceivedAt, Units = lot.UnitsOnHand - lot.UnitsReserved })
            .ToListAsync(stop);
        var ids = lots.ConvertAll(lot => lot.Id);
        var makers = await (
            from lot in db.Lots
            where ids.Contains(lot.Id)
            from share in lot.Contributions
            join member in db.Members on share.MemberId equals member.Id
            select new { lot.Id, Member = member.Id, member.AllowsNaming, member.Name.GivenLatin, member.Name.GivenArabic }).Distinct().ToListAsync(stop);
        var byLot = makers.ToLookup(maker => maker.Id);
        return lots.ConvertAll(lot => new Origin(
            lot.Id, lot.Code, lot.Origin, lot.MadeOn, lot.BestBefore, lot.ReceivedAt, lot.Units, byLot[lot.Id].Count(),
            [.. byLot[lot.Id].Where(maker => maker.AllowsNaming).OrderBy(maker => maker.Member)
                .Select(maker => new LocalizedText(maker.GivenLatin, maker.GivenArabic, maker.GivenLatin))]));
    }

    private Task<long> ExpiredUnitsAsync(Id<Product> product, DateOnly today, CancellationToken stop) => db.Lots
        .Where(lot => lot.ProductId == product && lot.BestBefore <= today).SumAsync(lot => lot.UnitsOnHand - lot.UnitsReserved, stop);

    private async Task<(int All, int Women)> MembersAsync(Id<Cooperative> cooperative, DateOnly today, CancellationToken stop)
    {
        var genders = await db.Memberships
            .Where(membership => membership.CooperativeId == cooperative && membership.From <= today && (membership.Until == null || membership.Until > today))
            .Join(db.Members, membership => membership.MemberId, member => member.Id, (_, member) => member.Gender)
            .GroupBy(gender => gender)
            .Select(same => new { Gender = same.Key, Count = same.Count() })
            .ToListAsync(stop);
        return (genders.Sum(same => same.Count), genders.Where(same => same.Gender is Gender.Female).Sum(same => same.Count));
    }

    private async Task<List<Format>> FormatsAsync(Id<Cooperative> cooperative, string family, DateOnly today, CancellationToken stop)
    {
        var formats = await db.Products.Of(cooperative).Published.Where(product => product.Family == family)
            .OrderBy(product => product.Unit).ThenBy(product => product.NetQuantity).ThenBy(product => product.Price.Centimes)
            .Select(product => new
            {
                product.Id,
                product.Name,
                product.Unit,
                product.NetQuantity,
                product.Price,
                Units = db.Lots.Where(lot => lot.ProductId == product.Id && (lot.BestBefore == null || lot.BestBefore > today))
                    .Sum(lot => lot.UnitsOnHand - lot.UnitsReserved),
            })
            .ToListAsync(stop);
        return formats.ConvertAll(format => new Format(format.Id, Slug.Of(format.Name), format.Unit, format.NetQuantity, format.Price, format.Units));
    }

    private sealed record Fact(string Code, LocalizedText Value);

    private sealed record Found(
        Details Product, string Family, List<Shown> Pictures, List<Fact> Facts, List<Fact> Asked, List<ProductLabel> Labels);
}
