using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>Units sold, written once when a parcel is delivered: the commerce side of every programme figure.</summary>
/// <remarks>Source: programme.md 2.9. Amounts exclude VAT.</remarks>
public sealed class SalesFact
{
    private SalesFact() { }

    public Id<SalesFact> Id { get; private set; }

    /// <summary>Unique: a parcel's line sells once.</summary>
    public Id<ShipmentLine> ShipmentLineId { get; private set; }

    public Id<OrderLine> OrderLineId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<ProductionChain> ChainId { get; private set; }

    public Id<Lot> LotId { get; private set; }

    public int Units { get; private set; }

    public ProductUnit Unit { get; private set; }

    /// <summary>Grams, millilitres or pieces sold.</summary>
    public long Quantity { get; private set; }

    public Money Gross { get; private set; }

    public Rate CommissionRate { get; private set; }

    public Rate PaymentFeeRate { get; private set; }

    public DateOnly DeliveredOn { get; private set; }

    public YearMonth Month { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public static SalesFact Record(CooperativeOrder part, OrderLine line, ShipmentLine sent, DateTimeOffset now)
    {
        var day = MoroccanTime.DayOf(now);
        return new()
        {
            ShipmentLineId = sent.Id,
            OrderLineId = line.Id,
            CooperativeId = part.CooperativeId,
            ProductId = line.ProductId,
            ChainId = line.ChainId,
            LotId = sent.LotId,
            Units = sent.Units,
            Unit = line.Unit,
            Quantity = checked(line.NetQuantity * sent.Units),
            Gross = (line.UnitPrice * sent.Units).Portion(Rate.Whole, Rate.Whole + line.Vat.BasisPoints),
            CommissionRate = part.CommissionRate,
            PaymentFeeRate = part.PaymentFeeRate,
            DeliveredOn = day,
            Month = YearMonth.Of(day),
            RecordedAt = now,
        };
    }
}
