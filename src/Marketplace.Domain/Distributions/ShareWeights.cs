using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>What each member weighs when the surplus is shared.</summary>
public static class ShareWeights
{
    public static long Of(MemberPay member, WeightBasis basis) => basis switch
    {
        WeightBasis.RemunerationValue => member.Pay.Centimes,
        WeightBasis.Kilograms => member.Grams,
        WeightBasis.Hours => member.Minutes,
        WeightBasis.PerCapita => 1,
    };
}
