using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>The cart as the buyer reads it: one group per cooperative, at present prices and charges.</summary>
public sealed class CartContents(MarketplaceDb db, TimeProvider clock)
{
    /// <param name="key">Which cart.</param>
    /// <param name="city">Where parcels go; without one, charges are those of far away.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>An empty view without a cart.</returns>
    public async Task<CartView> LoadAsync(CartKey key, Id<City>? city, CancellationToken stop)
    {
        var province = city is { } place
            ? await db.Cities.Where(row => row.Id == place).Select(row => row.ProvinceId).SingleOrDefaultAsync(stop)
            : default;
        var view = await ReadAsync(db.Carts.OpenedBy(key).Take(1), province, stop);
        if (view.IsEmpty)
            return view;
        return view.With(await db.FirstPicturesAsync([.. view.Lines.Select(line => line.Product)], stop));
    }

    /// <summary>The same without pictures, in two questions: for what counts more than it shows.</summary>
    internal async Task<CartView> ReadAsync(IQueryable<Cart> cart, Id<Province> province, CancellationToken stop)
    {
        var rows = await RowsAsync(cart, stop);
        if (rows.Count == 0)
            return CartView.Empty;
        var (id, cooperatives) = (rows[0].Cart, rows.Select(row => row.Cooperative).Distinct().ToList());
        var methods = await db.DeliveryMethods.AsNoTracking()
            .Where(method => cooperatives.Contains(method.CooperativeId) && method.IsOffered)
            .OrderBy(method => method.Id)
            .Select(method => new Offered(method, db.Carts.Any(
                mine => mine.Id == id && mine.Deliveries.Any(delivery => delivery.MethodId == method.Id))))
            .ToListAsync(stop);
        return new CartView(id, rows[0].Token, [.. rows
            .GroupBy(row => row.Cooperative)
            .Select(group => GroupOf([.. group], [.. methods.Where(offered => offered.Method.CooperativeId == group.Key)], province))]);
    }

    private async Task<List<Row>> RowsAsync(IQueryable<Cart> carts, CancellationToken stop)
    {
        var today = clock.Today();
        var keeping = db.Lots.KeepingAfter(today);
        return await (
            from cart in carts
            from line in cart.Lines
            join product in db.Products on line.ProductId equals product.Id
            join cooperative in db.Cooperatives on product.CooperativeId equals cooperative.Id
            orderby line.Id
            select new Row(
                cart.Id, cart.Token, product.Id, product.ChainId, product.Sku, product.Name, product.Unit, product.NetQuantity,
                product.Vat, product.IsUniquePiece, line.Units, line.PriceSeen, product.Price,
                new SaleFacts(
                    product.Status, cooperative.Status, cooperative.HolidayFrom, cooperative.HolidayUntil, product.Season,
                    keeping.Where(lot => lot.ProductId == product.Id).Sum(lot => lot.UnitsOnHand - lot.UnitsReserved),
                    db.Lots.Where(lot => lot.ProductId == product.Id && lot.BestBefore <= today).Sum(lot => lot.UnitsOnHand - lot.UnitsReserved)),
                today,
                cooperative.Id, cooperative.Name, cooperative.Slug, cooperative.Place, cooperative.ProvinceId)).ToListAsync(stop);
    }

    private static CartGroup GroupOf(IReadOnlyList<Row> rows, IReadOnlyList<Offered> methods, Id<Province> province)
    {
        var (first, isNear) = (rows[0], rows[0].Province == province);
        IReadOnlyList<CartLineView> lines = [.. rows.Select(row => row.Show())];
        var goods = Money.Sum(lines.Where(line => line.Counts).Select(line => line.Amount));
        var options = methods.Select(offered => (offered.IsChosen, Option: Priced(offered.Method, goods, isNear))).ToList();
        return new(
            first.Cooperative, first.CooperativeName, first.CooperativeSlug, first.Place, rows[0].Facts.Seller is CooperativeStatus.Active, isNear, lines,
            [.. options.Select(offered => offered.Option)])
        {
            Goods = goods,
            AwayUntil = lines.Any(line => line.Obstacle is SaleObstacle.OnHoliday) ? first.Facts.AwayUntil : null,
            Chosen = options.FirstOrDefault(offered => offered.IsChosen).Option
                ?? options.Select(offered => offered.Option).OrderBy(option => option.Kind).ThenBy(option => option.Charge).FirstOrDefault(),
        };
    }

    private static DeliveryOption Priced(DeliveryMethod method, Money goods, bool isNear) => new(
        method.Id, method.Kind, method.Name, method.ChargeFor(goods, isNear), method.FreeFrom, method.DaysMin, method.DaysMax);

    private sealed record Offered(DeliveryMethod Method, bool IsChosen);

    private sealed record Row(
        Id<Cart> Cart, string Token, Id<Product> Product, Id<ProductionChain> Chain, string Sku, LocalizedText Name,
        ProductUnit Unit, long NetQuantity, Rate Vat, bool IsUniquePiece, int Units, Money PriceSeen, Money Price, SaleFacts Facts,
        DateOnly Today, Id<Cooperative> Cooperative, LocalizedText CooperativeName, string CooperativeSlug, LocalizedText Place,
        Id<Province> Province)
    {
        private CartStock Stock
        {
            get
            {
                if (Facts.ObstacleOn(Today) is { } obstacle)
                    return obstacle is SaleObstacle.Withdrawn or SaleObstacle.Suspended or SaleObstacle.OnHoliday ? CartStock.NotSold : CartStock.SoldOut;
                if (Facts.Units < Units)
                    return CartStock.NotEnough;
                return Facts.Units <= CartLineView.FewUnits ? CartStock.FewLeft : CartStock.Enough;
            }
        }

        public CartLineView Show() => new(Product, Chain, Sku, Name, Unit, NetQuantity, Vat, Units, PriceSeen, Price)
        {
            IsUniquePiece = IsUniquePiece,
            Sellable = Stock is CartStock.NotSold ? 0 : Facts.Units,
            Stock = Stock,
            Obstacle = Facts.ObstacleOn(Today),
            AwayUntil = Facts.AwayUntil,
        };
    }
}
