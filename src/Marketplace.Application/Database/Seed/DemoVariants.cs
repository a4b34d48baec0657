using System.Globalization;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Further products for measuring, each after the pattern of one of the catalogue, with a lot in store. They are
/// offered when the story is over: nobody in it buys them.</summary>
internal sealed class DemoVariants(DemoWorld world, IReadOnlyList<DemoHome> homes)
{
    private const int BatchSize = 1_000;

    /// <summary>In the order in which one row names another.</summary>
    private static readonly Type[] Tables =
    [
        typeof(Product), typeof(ProductAttribute), typeof(ProductPicture), typeof(Lot), typeof(LotContribution), typeof(StockMovement),
    ];

    private readonly BulkRows _rows = new(world.Db, Tables);
    private readonly Dictionary<Id<Cooperative>, DemoHome> _homes = homes.ToDictionary(home => home.Id);
    private Dictionary<Id<Category>, Category> _categories = [];
    private Dictionary<Id<Cooperative>, Cooperative> _cooperatives = [];
    private List<LocalizedText> _towns = [];

    public async Task OfferAsync(int products, CancellationToken stop)
    {
        if (products <= 0)
            return;
        _categories = await world.Db.Categories.AsNoTracking().Include(category => category.Attributes).ToDictionaryAsync(category => category.Id, stop);
        _cooperatives = await world.Db.Cooperatives.AsNoTracking().ToDictionaryAsync(cooperative => cooperative.Id, stop);
        _towns = await world.Db.Cities.OrderBy(city => city.Id).Select(city => city.Name).ToListAsync(stop);
        var patterns = await world.Db.Products.AsNoTracking().AsSplitQuery().Where(product => !product.IsUniquePiece)
            .Include(product => product.Attributes).Include(product => product.Pictures).OrderBy(product => product.Id).ToListAsync(stop);
        await _rows.OpenAsync(stop);
        foreach (var batch in Enumerable.Range(1, products).Chunk(BatchSize))
        {
            await using var transaction = await world.Db.Database.BeginTransactionAsync(stop);
            foreach (var number in batch)
                Stock(Offer(patterns[number % patterns.Count], number), number);
            await _rows.WriteAsync(stop);
            await transaction.CommitAsync(stop);
            world.Count(products: batch.Length);
        }
    }

    private Product Offer(Product pattern, int number)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{pattern.Sku}-{number}");
        var product = DemoWorld.Accepted(Product.Draft(pattern.CooperativeId, code, pattern.CategoryId, pattern.ChainId));
        DemoWorld.Accepted(product.Describe(new(
            NameOf(pattern, number), pattern.Description, pattern.Ingredients, pattern.Allergens, pattern.Storage)));
        var price = Money.OfDirhams(Math.Max(1, pattern.Price.Portion(world.Draw(80, 125), 100).Centimes / 100));
        DemoWorld.Accepted(product.Offer(new(pattern.Unit, pattern.NetQuantity, price, pattern.Vat, IsUniquePiece: false)));
        product.Classify(pattern.CategoryId, pattern.ChainId, "", pattern.ShelfLifeDays);
        product.BeFoundBy(pattern.Season, pattern.Keywords);
        foreach (var stated in pattern.Attributes)
            product.State(stated.Code, stated.Value);
        foreach (var shown in pattern.Pictures.OrderBy(picture => picture.Position))
            DemoWorld.Accepted(product.Show(shown.PictureId, shown.Alternative));
        var since = MoroccanTime.StartOf(world.InTheCourse(0, 95)).AddMinutes(world.Draw(8 * 60, 19 * 60));
        DemoWorld.Accepted(product.Publish(_categories[product.CategoryId], _cooperatives[product.CooperativeId], since));
        _rows.Add(product);
        foreach (var stated in product.Attributes)
            _rows.Add(stated, ("ProductId", product.Id));
        foreach (var shown in product.Pictures)
            _rows.Add(shown, ("ProductId", product.Id));
        return product;
    }

    private LocalizedText NameOf(Product pattern, int number)
    {
        var (name, town) = (pattern.Name, world.Draw(_towns));
        var count = number.ToString(CultureInfo.InvariantCulture);
        return new($"{name.Fr}, {town.Fr}, n°\u00a0{count}", $"{name.Ar}، {town.Ar}، رقم {count}", $"{name.En}, {town.En}, no. {count}");
    }

    private void Stock(Product product, int number)
    {
        var home = _homes[product.CooperativeId];
        var received = product.PublishedAt!.Value;
        var day = MoroccanTime.DayOf(received);
        var units = world.Draw(20, 400);
        var origin = new LotOrigin(
            string.Create(CultureInfo.InvariantCulture, $"{home.Code}-V{number}"), home.Place, day.AddDays(-world.Draw(1, 10)),
            product.ShelfLifeDays is { } days ? world.Today.AddDays(Math.Max(30, days)) : null, product.Price.Portion(world.Draw(38, 55), 100));
        var lot = DemoWorld.Accepted(Lot.Receive(product, origin, units, received));
        DemoWorld.Accepted(lot.Credit(world.Draw(home.MembersOn(day)).Id, ContributionKind.Pieces, units));
        _rows.Add(lot);
        foreach (var share in lot.Contributions)
            _rows.Add(share, ("LotId", lot.Id));
        _rows.Add(StockMovement.Record(lot.Id, MovementKind.Received, units, $"lot:{lot.Id}", new(received, home.President.Account!.Value)));
    }
}
