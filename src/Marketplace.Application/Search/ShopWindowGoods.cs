using System.Runtime.CompilerServices;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Search;

/// <summary>What the shop window is filled with: published products of cooperatives that sell, and all names.</summary>
public sealed class ShopWindowGoods(MarketplaceDb db)
{
    private const int BatchSize = 500;

    public async IAsyncEnumerable<ShopWindowEntry> StreamAsync(DateOnly today, [EnumeratorCancellation] CancellationToken stop)
    {
        var after = new Id<Product>(0);
        while (true)
        {
            var last = after;
            var rows = await RowsAsync(Shown.Where(product => product.Id > last).OrderBy(product => product.Id).Take(BatchSize), stop);
            if (rows.Count == 0)
                yield break;
            after = rows.Max(row => row.Id);
            foreach (var entry in await EntriesAsync(rows, today, stop))
                yield return entry;
        }
    }

    /// <returns>Those of the products that are shown.</returns>
    public async Task<IReadOnlyList<ShopWindowEntry>> LoadAsync(IReadOnlyCollection<long> products, DateOnly today, CancellationToken stop)
    {
        var entries = new List<ShopWindowEntry>(products.Count);
        foreach (var some in products.Select(product => new Id<Product>(product)).Chunk(BatchSize))
        {
            var rows = await RowsAsync(Shown.Where(product => some.Contains(product.Id)), stop);
            entries.AddRange(await EntriesAsync(rows, today, stop));
        }

        return entries;
    }

    public async Task<IReadOnlyCollection<WindowName>> NamesAsync(CancellationToken stop)
    {
        var categories = await db.Categories.Select(c => new { c.Id, c.Code, c.Name, c.Slug, c.ParentId, c.Position }).ToListAsync(stop);
        var chains = await db.ProductionChains.Select(c => new { c.Id, c.Code, c.Name }).ToListAsync(stop);
        var regions = await db.Regions.Select(r => new { r.Id, r.Code, r.Name }).ToListAsync(stop);
        var cooperatives = await db.Cooperatives.Where(c => c.Status == CooperativeStatus.Active)
            .Select(c => new { c.Id, c.Slug, c.Name }).ToListAsync(stop);
        return
        [
            .. categories.Select(c => new WindowName(
                FacetKind.Category, c.Id.Value, c.Code, c.Name, LocalizedText.Same(c.Slug), c.ParentId?.Value, c.Position)),
            .. chains.Select(c => new WindowName(FacetKind.Chain, c.Id.Value, c.Code, c.Name, LocalizedText.Empty)),
            .. regions.Select(r => new WindowName(FacetKind.Region, r.Id.Value, r.Code, r.Name, Slug.Of(r.Name))),
            .. cooperatives.Select(c => new WindowName(FacetKind.Cooperative, c.Id.Value, c.Slug, c.Name, LocalizedText.Same(c.Slug))),
            .. LabelNames.All.Select((label, order) => new WindowName(
                FacetKind.Label, order + 1, label.Code, label.Name, LocalizedText.Empty, Order: order)),
        ];
    }

    private IQueryable<Product> Shown => db.Products.AsNoTracking().Where(product => product.Status == ProductStatus.Published);

    private async Task<List<Row>> RowsAsync(IQueryable<Product> products, CancellationToken stop) => await (
        from product in products
        join cooperative in db.Cooperatives on product.CooperativeId equals cooperative.Id
        join category in db.Categories on product.CategoryId equals category.Id
        join province in db.Provinces on cooperative.ProvinceId equals province.Id
        select new Row(
            product.Id, product.CooperativeId, product.Sku, product.Name, product.Keywords, product.CategoryId, category.ParentId,
            product.ChainId, product.Price, product.Unit, product.NetQuantity, product.IsUniquePiece, product.Season, product.PublishedAt!.Value, product.ChangedAt,
            province.RegionId, province.Name, cooperative.Name, cooperative.Slug, cooperative.Place,
            cooperative.MembersShare, cooperative.MembersShareBasis, cooperative.Status,
            cooperative.HolidayFrom, cooperative.HolidayUntil))
        .ToListAsync(stop);

    private async Task<IEnumerable<ShopWindowEntry>> EntriesAsync(List<Row> all, DateOnly today, CancellationToken stop)
    {
        var rows = all.FindAll(row => row.Status is CooperativeStatus.Active);
        var products = rows.ConvertAll(row => row.Id);
        var details = new ShopWindowDetails(db, products, rows.Select(row => row.CooperativeId).Distinct().ToList());
        await details.LoadAsync(today, stop);
        return rows.Select(row => Entry(row, details, today));
    }

    private static ShopWindowEntry Entry(Row row, ShopWindowDetails details, DateOnly today) => new()
    {
        ProductId = row.Id.Value,
        Code = row.Sku,
        Name = row.Name,
        Slug = Slug.Of(row.Name),
        Keywords = details.KeywordsOf(row.Id, row.Keywords),
        CategoryId = row.CategoryId.Value,
        TopCategoryId = (row.ParentId ?? row.CategoryId).Value,
        ChainId = row.ChainId.Value,
        RegionId = row.RegionId.Value,
        Province = row.Province,
        CooperativeId = row.CooperativeId.Value,
        CooperativeName = row.Cooperative,
        CooperativeSlug = LocalizedText.Same(row.CooperativeSlug),
        Place = row.Place,
        Price = row.Price,
        Measure = MeasureOf(row.Unit),
        NetQuantity = row.NetQuantity,
        UnitsAvailable = details.UnitsOf(row.Id),
        IsUniquePiece = row.IsUniquePiece,
        WithheldReason = WithheldOn(row, details.UnitsOf(row.Id), today),
        PictureHash = details.PictureOf(row.Id)?.Hash ?? "",
        PictureColour = details.PictureOf(row.Id)?.Colour ?? "",
        PictureAlt = details.PictureOf(row.Id)?.Alternative ?? LocalizedText.Empty,
        PictureFocus = details.PictureOf(row.Id)?.Focus ?? PictureFocus.Middle,
        MembersShare = row.MembersShare,
        MembersShareBasis = BasisOf(row.MembersShareBasis),
        Labels = details.LabelsOf(row.Id),
        Tag = details.HarvestYearOf(row.Id),
        SeasonMonths = row.Season.Months,
        Published = row.PublishedAt,
        ChangedOn = MoroccanTime.DayOf(row.ChangedAt ?? row.PublishedAt),
        Popularity = details.PopularityOf(row.Id),
        Rating = details.RatingOf(row.Id).Hundredths,
        Reviews = details.RatingOf(row.Id).Reviews,
    };

    /// <summary>Units of expired lots are not told apart here: a card says no more than that none is left.</summary>
    private static string WithheldOn(Row row, long units, DateOnly today) =>
        new SaleFacts(ProductStatus.Published, row.Status, row.AwayFrom, row.AwayUntil, row.Season, units, 0).ObstacleOn(today) is SaleObstacle.OnHoliday
            ? nameof(SaleObstacle.OnHoliday) : "";

    private static MeasureKind MeasureOf(ProductUnit unit) => unit switch
    {
        ProductUnit.Gram => MeasureKind.Mass,
        ProductUnit.Millilitre => MeasureKind.Volume,
        ProductUnit.Piece => MeasureKind.Piece,
    };

    private static ShareBasis BasisOf(MembersShareBasis basis) => basis switch
    {
        MembersShareBasis.NotDocumented => ShareBasis.None,
        MembersShareBasis.Declared => ShareBasis.Declared,
        MembersShareBasis.Verified => ShareBasis.Verified,
    };

    private sealed record Row(
        Id<Product> Id, Id<Cooperative> CooperativeId, string Sku, LocalizedText Name, string Keywords, Id<Category> CategoryId,
        Id<Category>? ParentId, Id<ProductionChain> ChainId, Money Price, ProductUnit Unit, long NetQuantity, bool IsUniquePiece,
        Season Season, DateTimeOffset PublishedAt, DateTimeOffset? ChangedAt, Id<Region> RegionId, LocalizedText Province, LocalizedText Cooperative,
        string CooperativeSlug, LocalizedText Place, Rate MembersShare, MembersShareBasis MembersShareBasis, CooperativeStatus Status,
        DateOnly? AwayFrom, DateOnly? AwayUntil);
}
