using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Carts;

/// <summary>What a buyer means to order, known by a secret in a cookie and, once signed in, by the account.</summary>
public sealed class Cart
{
    /// <summary>Different products one cart may hold.</summary>
    public const int LinesMax = 60;

    /// <summary>Units of one product one cart may hold.</summary>
    public const int UnitsMax = 999;

    private readonly List<CartLine> _lines = [];
    private readonly List<CartDelivery> _deliveries = [];

    private Cart() { }

    public Id<Cart> Id { get; private set; }

    /// <summary>Unguessable; the only key a guest has.</summary>
    public string Token { get; private set; } = "";

    public Id<Account>? AccountId { get; private set; }

    public CartStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset TouchedAt { get; private set; }

    public IReadOnlyList<CartLine> Lines => _lines;

    public IReadOnlyList<CartDelivery> Deliveries => _deliveries;

    public static Cart Open(string token, Id<Account>? account, DateTimeOffset now) =>
        new() { Token = token, AccountId = account, CreatedAt = now, TouchedAt = now };

    /// <summary>Adds units to what the cart already holds of the product, up to what can be sold.</summary>
    /// <param name="sellable">Units that can be sold now.</param>
    public Outcome Add(Product product, int units, long sellable, DateTimeOffset now)
    {
        RequireOpen();
        if (units < 1)
            return new Refusal("Cart.UnitsNotPositive").On("Units");
        var line = LineOf(product.Id);
        if (line is null && _lines.Count >= LinesMax)
            return new Refusal("Cart.Full", LinesMax);
        var held = line?.Units ?? 0;
        if (units > Math.Min(sellable, UnitsMax) - held)
            return new Refusal("Cart.NotEnoughUnits", product.Name, Math.Min(sellable, UnitsMax)).On("Units");
        if (line is null)
            _lines.Add(new CartLine(product.Id, units, product.Price));
        else
            line.Change(held + units);
        TouchedAt = now;
        return Outcome.Done;
    }

    /// <summary>Changes a line to so many units; none takes the line out.</summary>
    public Outcome Change(Product product, int units, long sellable, DateTimeOffset now)
    {
        RequireOpen();
        if (LineOf(product.Id) is not { } line)
            return Refusal.NotFound;
        if (units < 0)
            return new Refusal("Cart.UnitsNotPositive").On("Units");
        if (units > Math.Min(sellable, UnitsMax))
            return new Refusal("Cart.NotEnoughUnits", product.Name, Math.Min(sellable, UnitsMax)).On("Units");
        if (units == 0)
            _lines.Remove(line);
        else
            line.Change(units);
        TouchedAt = now;
        return Outcome.Done;
    }

    public void Choose(DeliveryMethod method, DateTimeOffset now)
    {
        RequireOpen();
        if (_deliveries.Find(delivery => delivery.CooperativeId == method.CooperativeId) is { } chosen)
            chosen.Choose(method.Id);
        else
            _deliveries.Add(new CartDelivery(method.CooperativeId, method.Id));
        TouchedAt = now;
    }

    /// <summary>The buyer has been shown the present price of the product.</summary>
    public void See(Id<Product> product, Money price) => LineOf(product)?.See(price);

    /// <summary>Takes over what another cart held; the larger number of units of a product stays, as far as they can be sold.</summary>
    /// <param name="sellable">Units that can be sold now; a line without any stays as it was, and the cart says so.</param>
    public void Absorb(Cart other, IReadOnlyDictionary<Id<Product>, long> sellable, DateTimeOffset now)
    {
        RequireOpen();
        other.RequireOpen();
        foreach (var line in other._lines.Take(LinesMax))
        {
            if (LineOf(line.ProductId) is { } mine)
                mine.Change(Math.Max(mine.Units, line.Units));
            else if (_lines.Count < LinesMax)
                _lines.Add(new CartLine(line.ProductId, line.Units, line.PriceSeen));
        }

        foreach (var line in _lines)
        {
            if (sellable.TryGetValue(line.ProductId, out var left) && left > 0)
                line.Change((int)Math.Min(line.Units, left));
        }

        other.Status = CartStatus.Merged;
        TouchedAt = now;
    }

    public void BelongTo(Id<Account> account) => AccountId = account;

    private CartLine? LineOf(Id<Product> product) => _lines.Find(line => line.ProductId == product);

    private void RequireOpen()
    {
        if (Status is not CartStatus.Open)
            throw new InvalidOperationException($"Cart {Id} is {Status}.");
    }
}
