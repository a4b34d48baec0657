using System.Globalization;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>What a buyer placed and pays once; each cooperative fulfils its own part.</summary>
public sealed class Order
{
    private readonly List<CooperativeOrder> _parts = [];

    private Order() { }

    public Id<Order> Id { get; private set; }

    /// <summary>Unique: a cart becomes at most one order (INV-13).</summary>
    public Id<Cart> CartId { get; private set; }

    /// <summary>MD-26-00042: year and cart, so that numbers need no counter that buyers would queue for.</summary>
    public string Number { get; private set; } = "";

    public string Token { get; private set; } = "";

    public Id<Account>? AccountId { get; private set; }

    public Buyer Buyer { get; private set; } = new("", default, "", Language.Fr);

    public DeliveryAddress Address { get; private set; } = new("", default, "", "", "", "", "", "");

    public PaymentMethod Method { get; private set; }

    public string ConditionsVersion { get; private set; } = "";

    public Money Goods { get; private set; }

    public Money Delivery { get; private set; }

    public Money Total { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    public IReadOnlyList<CooperativeOrder> Parts => _parts;

    public OrderStatus Status => OrderProgress.Of([.. _parts.Select(part => part.Status)]);

    /// <summary>Something of it may still be paid, prepared or delivered.</summary>
    public bool IsUnderWay => _parts.Any(part => part.Status is CooperativeOrderStatus.AwaitingPayment or CooperativeOrderStatus.ToAccept
        or CooperativeOrderStatus.ToPrepare or CooperativeOrderStatus.ToSend or CooperativeOrderStatus.OnTheWay);

    public static Outcome<Order> Place(OrderPlacement placement, DateTimeOffset now)
    {
        if (placement.Parts.Count == 0 || placement.Parts.Any(part => part.Lines.Count == 0))
            return new Refusal("Order.Empty");
        if (placement.Parts.SelectMany(part => part.Lines).Any(line => line.Units < 1 || line.UnitPrice.IsNegative))
            throw new ArgumentException("A line has no units or a negative price.", nameof(placement));
        var year = MoroccanTime.DayOf(now).Year % 100;
        var order = new Order
        {
            CartId = placement.CartId,
            Number = string.Create(CultureInfo.InvariantCulture, $"MD-{year:00}-{placement.CartId.Value:00000}"),
            Token = placement.Token,
            AccountId = placement.AccountId,
            Buyer = placement.Buyer,
            Address = placement.Address,
            Method = placement.Method,
            ConditionsVersion = placement.ConditionsVersion,
            PlacedAt = now,
        };
        order.Split(placement.Parts, now);
        return order;
    }

    public void Adopt(Id<Account> account) => AccountId = account;

    /// <summary>The buyer asked to be forgotten: what the books need stays, who it was and where it went do not (INV-40).</summary>
    /// <exception cref="InvalidOperationException">A part is still on its way to the buyer.</exception>
    public void ForgetBuyer()
    {
        if (IsUnderWay)
            throw new InvalidOperationException($"Order {Number} is {Status}.");
        AccountId = null;
        Buyer = new("", default, "", Buyer.Language);
        Address = new("", default, Address.City, "", "", "", "", "");
    }

    private void Split(IReadOnlyList<PlacedPart> parts, DateTimeOffset now)
    {
        _parts.AddRange(parts.Select((part, index) => new CooperativeOrder(
            string.Create(CultureInfo.InvariantCulture, $"{Number}-{index + 1}"), Method, part, now)));
        Goods = Money.Sum(_parts.Select(part => part.Goods));
        Delivery = Money.Sum(_parts.Select(part => part.DeliveryCharge));
        Total = Goods + Delivery;
    }
}
