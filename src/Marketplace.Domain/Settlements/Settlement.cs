using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Settlements;

/// <summary>A month closed with one cooperative: what the books say is owed to it, once per month and cooperative.</summary>
public sealed class Settlement
{
    private Settlement() { }

    public Id<Settlement> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public YearMonth Month { get; private set; }

    /// <summary>Owed for goods, net of commission, fees and refunds; negative after more refunds than sales.</summary>
    public Money Goods { get; private set; }

    public Money Delivery { get; private set; }

    /// <summary>Cash from doors that the cooperative keeps on account of what it is owed.</summary>
    public Money CashHeld { get; private set; }

    /// <summary>Brought forward from the settlement before, when that one had nothing to pay.</summary>
    public Money Carried { get; private set; }

    /// <summary>What remains to be paid out; when negative the cooperative owes it and it is carried forward.</summary>
    public Money Due { get; private set; }

    public DateTimeOffset ClosedAt { get; private set; }

    public static Settlement Close(Id<Cooperative> cooperative, YearMonth month, SettlementAmounts amounts, DateTimeOffset now) => new()
    {
        CooperativeId = cooperative,
        Month = month,
        Goods = amounts.Goods,
        Delivery = amounts.Delivery,
        CashHeld = amounts.CashHeld,
        Carried = amounts.Carried,
        Due = amounts.Goods + amounts.Delivery - amounts.CashHeld + amounts.Carried,
        ClosedAt = now,
    };
}
