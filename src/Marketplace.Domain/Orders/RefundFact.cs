using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>Units taken back from sales, booked in the month they are recognised, never back-dated.</summary>
/// <remarks>Source: programme.md 2.9. The sum of refunds never exceeds the gross of the sale.</remarks>
public sealed class RefundFact
{
    private RefundFact() { }

    public Id<RefundFact> Id { get; private set; }

    public Id<SalesFact> SalesFactId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public int Units { get; private set; }

    public long Quantity { get; private set; }

    public Money Amount { get; private set; }

    public DateOnly RecognisedOn { get; private set; }

    public YearMonth Month { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <param name="unitsBefore">Units of the sale refunded before; with them the parts of a full refund sum to the sale.</param>
    public static RefundFact Record(SalesFact sale, int unitsBefore, int units, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unitsBefore + units, sale.Units);
        var day = MoroccanTime.DayOf(now);
        return new()
        {
            SalesFactId = sale.Id,
            CooperativeId = sale.CooperativeId,
            Units = units,
            Quantity = sale.Quantity / sale.Units * units,
            Amount = sale.Gross.Portion(unitsBefore + units, sale.Units) - sale.Gross.Portion(unitsBefore, sale.Units),
            RecognisedOn = day,
            Month = YearMonth.Of(day),
            RecordedAt = now,
        };
    }
}
