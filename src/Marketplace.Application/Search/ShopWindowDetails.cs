using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Search;

/// <summary>What hangs on a batch of products: units, pictures, labels, facts, demand; one question each for all of them.</summary>
internal sealed class ShopWindowDetails(
    MarketplaceDb db, IReadOnlyList<Id<Product>> products, IReadOnlyList<Id<Cooperative>> cooperatives)
{
    private const int MonthsOfDemand = 3;

    private Dictionary<Id<Product>, long> _units = [];
    private Dictionary<Id<Product>, Picture> _pictures = [];
    private ILookup<Id<Product>, LabelKind> _labels = None<LabelKind>();
    private ILookup<Id<Product>, Fact> _facts = None<Fact>();
    private Dictionary<Id<Product>, int> _popularity = [];
    private Dictionary<Id<Product>, (int Hundredths, int Reviews)> _ratings = [];

    public sealed record Picture(string Hash, string Colour, LocalizedText Alternative, PictureFocus Focus);

    public async Task LoadAsync(DateOnly today, CancellationToken stop)
    {
        _units = await db.Lots.Where(lot => products.Contains(lot.ProductId)).Sellable(today)
            .GroupBy(lot => lot.ProductId)
            .Select(lots => new { Product = lots.Key, Units = lots.Sum(lot => lot.UnitsOnHand - lot.UnitsReserved) })
            .ToDictionaryAsync(lots => lots.Product, lots => lots.Units, stop);
        await LoadPicturesAsync(stop);
        var labels = await Products.SelectMany(product => product.Labels, (product, label) => new { product.Id, label.Kind, label.ValidUntil })
            .Where(label => label.ValidUntil > today)
            .ToListAsync(stop);
        _labels = labels.ToLookup(label => label.Id, label => label.Kind);
        var facts = await Products.SelectMany(product => product.Attributes, (product, fact) => new { product.Id, fact.Code, fact.Value }).ToListAsync(stop);
        _facts = facts.ToLookup(fact => fact.Id, fact => new Fact(fact.Code, fact.Value));
        await LoadPopularityAsync(today, stop);
        var ratings = await db.ProductRatings.Where(rating => products.Contains(rating.ProductId) && rating.Reviews > 0)
            .Select(rating => new { rating.ProductId, rating.Reviews, rating.Stars }).ToListAsync(stop);
        _ratings = ratings.ToDictionary(
            rating => rating.ProductId,
            rating => ((int)Math.Round(100.0 * rating.Stars / rating.Reviews, MidpointRounding.AwayFromZero), rating.Reviews));
    }

    public long UnitsOf(Id<Product> product) => _units.GetValueOrDefault(product);

    public Picture? PictureOf(Id<Product> product) => _pictures.GetValueOrDefault(product);

    public IReadOnlyList<string> LabelsOf(Id<Product> product) => [.. _labels[product].Select(kind => LabelNames.Of(kind).Code).Order(StringComparer.Ordinal)];

    public int PopularityOf(Id<Product> product) => _popularity.GetValueOrDefault(product);

    /// <summary>Hundredths of a star, and of how many reviews.</summary>
    public (int Hundredths, int Reviews) RatingOf(Id<Product> product) => _ratings.GetValueOrDefault(product);

    public string HarvestYearOf(Id<Product> product) =>
        _facts[product].FirstOrDefault(fact => fact.Code == CatalogTerms.HarvestYear)?.Value.Fr ?? "";

    public string KeywordsOf(Id<Product> product, string own) => string.Join(' ', _facts[product]
        .Where(fact => fact.Code != CatalogTerms.HarvestYear)
        .SelectMany(fact => new[] { fact.Value.Fr, fact.Value.Ar, fact.Value.En })
        .Prepend(own)
        .Distinct());

    private IQueryable<Product> Products => db.Products.AsNoTracking().Where(product => products.Contains(product.Id));

    private async Task LoadPicturesAsync(CancellationToken stop)
    {
        var shown = await (
            from product in Products
            from place in product.Pictures
            join picture in db.Pictures on place.PictureId equals picture.Id
            where picture.Status == PictureStatus.Ready
            select new { product.Id, place.Position, place.Alternative, place.FocusAcross, place.FocusDown, picture.Hash, picture.Colour }).ToListAsync(stop);
        _pictures = shown.GroupBy(picture => picture.Id).ToDictionary(
            pictures => pictures.Key,
            pictures => pictures.OrderBy(picture => picture.Position)
                .Select(first => new Picture(first.Hash, first.Colour, first.Alternative, new(first.FocusAcross, first.FocusDown))).First());
    }

    /// <remarks>Asked by cooperative and month too: that is how the facts are indexed.</remarks>
    private async Task LoadPopularityAsync(DateOnly today, CancellationToken stop)
    {
        var since = YearMonth.Of(today).AddMonths(-MonthsOfDemand);
        _popularity = await db.SalesFacts
            .Where(fact => cooperatives.Contains(fact.CooperativeId) && fact.Month >= since && products.Contains(fact.ProductId))
            .GroupBy(fact => fact.ProductId)
            .Select(facts => new { Product = facts.Key, Units = facts.Sum(fact => fact.Units) })
            .ToDictionaryAsync(facts => facts.Product, facts => facts.Units, stop);
    }

    private static ILookup<Id<Product>, T> None<T>() => Enumerable.Empty<(Id<Product> Product, T Value)>().ToLookup(pair => pair.Product, pair => pair.Value);

    private sealed record Fact(string Code, LocalizedText Value);
}
