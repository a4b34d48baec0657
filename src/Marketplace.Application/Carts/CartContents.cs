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
    /// <param name="city">Where parcels go; without one, charges are those of far away.</param>
    /// <returns>An empty view without a cart.</returns>
    public async Task<CartView> LoadAsync(CartKey key, Id<City>? city, CancellationToken stop)
    {
        var id = await db.Carts.OpenedBy(key).Select(cart => cart.Id).FirstOrDefaultAsync(stop);
        if (id.IsNew)
            return CartView.Empty;
        var view = await ReadAsync(id, city, stop);
        var pictures = await db.FirstPicturesAsync([.. view.Lines.Select(line => line.Product)], stop);
        return view.With(pictures);
    }

    /// <summary>The same without pictures, for what only counts.</summary>
    internal async Task<CartView> ReadAsync(Id<Cart> id, Id<City>? city, CancellationToken stop)
    {
        var lines = await LinesAsync(id, stop);
        var sellable = await db.SellableUnitsAsync([.. lines.Select(line => line.Product)], clock.Today(), stop);
        var cooperatives = lines.Select(line => line.Cooperative).Distinct().ToList();
        var methods = await db.DeliveryMethods.AsNoTracking()
            .Where(method => cooperatives.Contains(method.CooperativeId) && method.IsOffered)
            .OrderBy(method => method.Id)
            .ToListAsync(stop);
        var chosen = await db.Carts.Where(cart => cart.Id == id).SelectMany(cart => cart.Deliveries)
            .Select(delivery => delivery.MethodId).ToListAsync(stop);
        var province = city is { } place
            ? await db.Cities.Where(row => row.Id == place).Select(row => row.ProvinceId).SingleOrDefaultAsync(stop)
            : default;
        var token = await db.Carts.Where(cart => cart.Id == id).Select(cart => cart.Token).SingleAsync(stop);
        return new CartView(id, token, [.. lines
            .GroupBy(line => line.Cooperative)
            .Select(group => GroupOf([.. group], sellable, [.. methods.Where(method => method.CooperativeId == group.Key)], chosen, province))]);
    }

    private async Task<List<Row>> LinesAsync(Id<Cart> id, CancellationToken stop) => await (
        from cart in db.Carts
        where cart.Id == id
        from line in cart.Lines
        join product in db.Products on line.ProductId equals product.Id
        join cooperative in db.Cooperatives on product.CooperativeId equals cooperative.Id
        orderby line.Id
        select new Row(
            product.Id, product.ChainId, product.Sku, product.Name, product.Unit, product.NetQuantity, product.Vat,
            product.IsUniquePiece, line.Units, line.PriceSeen, product.Price, product.Status == ProductStatus.Published,
            cooperative.Id, cooperative.Name, cooperative.Slug, cooperative.Place, cooperative.ProvinceId,
            cooperative.Status == CooperativeStatus.Active)).ToListAsync(stop);

    private static CartGroup GroupOf(
        IReadOnlyList<Row> rows, Dictionary<Id<Product>, long> sellable, IReadOnlyList<DeliveryMethod> methods,
        IReadOnlyList<Id<DeliveryMethod>> chosen, Id<Province> province)
    {
        var (first, isNear) = (rows[0], rows[0].Province == province);
        IReadOnlyList<CartLineView> lines = [.. rows.Select(row => row.Show(sellable.GetValueOrDefault(row.Product)))];
        var goods = Money.Sum(lines.Where(line => line.Counts).Select(line => line.Amount));
        IReadOnlyList<DeliveryOption> options = [.. methods.Select(method => new DeliveryOption(
            method.Id, method.Kind, method.Name, method.ChargeFor(goods, isNear), method.FreeFrom, method.DaysMin, method.DaysMax))];
        return new(first.Cooperative, first.CooperativeName, first.CooperativeSlug, first.Place, first.CanSell, isNear, lines, options)
        {
            Goods = goods,
            Chosen = options.FirstOrDefault(option => chosen.Contains(option.Method))
                ?? options.OrderBy(option => option.Kind).ThenBy(option => option.Charge).FirstOrDefault(),
        };
    }

    private sealed record Row(
        Id<Product> Product, Id<ProductionChain> Chain, string Sku, LocalizedText Name, ProductUnit Unit, long NetQuantity,
        Rate Vat, bool IsUniquePiece, int Units, Money PriceSeen, Money Price, bool IsPublished,
        Id<Cooperative> Cooperative, LocalizedText CooperativeName, string CooperativeSlug, LocalizedText Place,
        Id<Province> Province, bool CanSell)
    {
        public CartLineView Show(long sellable) =>
            new(Product, Chain, Sku, Name, Unit, NetQuantity, Vat, Units, PriceSeen, Price)
            {
                IsUniquePiece = IsUniquePiece,
                Sellable = IsPublished && CanSell ? sellable : 0,
                Stock = CartStock(sellable),
            };

        private CartStock CartStock(long sellable)
        {
            if (!IsPublished || !CanSell)
                return Carts.CartStock.NotSold;
            if (sellable <= 0)
                return Carts.CartStock.SoldOut;
            if (sellable < Units)
                return Carts.CartStock.NotEnough;
            return sellable <= CartLineView.FewUnits ? Carts.CartStock.FewLeft : Carts.CartStock.Enough;
        }
    }
}
