using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>Which part of net sales reached members: the figure shown beside every product.</summary>
public static class MembersPart
{
    /// <summary>Approved months it looks back on.</summary>
    public const int Months = 12;

    /// <summary>Members' income of net sales to the basis point; none without sales. Pay out of capital counts as the whole.</summary>
    public static Rate? Of(Money membersIncome, Money netSales)
    {
        if (!netSales.IsPositive)
            return null;
        var points = Rounding.HalfAwayFromZero((Int128)membersIncome.Centimes * Rate.Whole, netSales.Centimes);
        return Rate.FromBasisPoints((int)Math.Clamp(points, 0, Rate.Whole));
    }
}
