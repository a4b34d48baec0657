using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>One product of a cooperative's part: what was accepted is frozen (INV-14), what became of it is counted.</summary>
public sealed class OrderLine
{
    internal OrderLine(PlacedLine placed)
    {
        (ProductId, ChainId, Sku, Title) = (placed.ProductId, placed.ChainId, placed.Sku, placed.Title);
        (Unit, NetQuantity, UnitPrice, Vat, Units) = (placed.Unit, placed.NetQuantity, placed.UnitPrice, placed.Vat, placed.Units);
        Goods = placed.UnitPrice * placed.Units;
    }

    private OrderLine() { }

    public Id<OrderLine> Id { get; private set; }

    public Id<CooperativeOrder> CooperativeOrderId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<ProductionChain> ChainId { get; private set; }

    public string Sku { get; private set; } = "";

    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    public ProductUnit Unit { get; private set; }

    /// <summary>Grams, millilitres or pieces in one unit.</summary>
    public long NetQuantity { get; private set; }

    public Money UnitPrice { get; private set; }

    public Rate Vat { get; private set; }

    public int Units { get; private set; }

    public Money Goods { get; private set; }

    public int UnitsSent { get; private set; }

    public int UnitsDelivered { get; private set; }

    /// <summary>Given up before they were sent.</summary>
    public int UnitsCancelled { get; private set; }

    public int UnitsRefunded { get; private set; }

    public int UnitsToSend => Units - UnitsSent - UnitsCancelled;

    internal void Send(int units)
    {
        if (units < 1 || units > UnitsToSend)
            throw new InvalidOperationException($"Line {Id} cannot send {units} of {UnitsToSend} units.");
        UnitsSent += units;
    }

    internal void Deliver(int units)
    {
        if (units < 1 || units > UnitsSent - UnitsDelivered)
            throw new InvalidOperationException($"Line {Id} cannot deliver {units} units.");
        UnitsDelivered += units;
    }

    internal void CancelRest() => UnitsCancelled = Units - UnitsSent;

    internal void Refund(int units)
    {
        if (units < 1 || units > UnitsDelivered - UnitsRefunded)
            throw new InvalidOperationException($"Line {Id} cannot refund {units} units.");
        UnitsRefunded += units;
    }
}
