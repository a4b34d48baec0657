using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>From a month's inputs to the cascade of each channel; no clock, no table (programme.md 3.2).</summary>
public static class MonthComputation
{
    public static ChannelMonth OfMarketplace(MonthInputs inputs)
    {
        var members = Fill(inputs, ChannelAttribution.OfMarketplace(inputs.Contributions, inputs.Sales.Sold, inputs.Share));
        return new(Surplus.Of(new(
            inputs.Sales.Gross,
            inputs.Sales.Refunds,
            inputs.Sales.PlatformFee,
            inputs.Sales.PaymentFee,
            inputs.Shipping(ChannelTag.Marketplace),
            inputs.Materials(ChannelTag.Marketplace),
            inputs.Share.OfOverhead(inputs.Overhead),
            TotalOf(members),
            inputs.Opening.CarryIn,
            inputs.Opening.Capital,
            inputs.Opening.ReserveBalance,
            inputs.Rule.Rates)), members);
    }

    /// <summary>Run after the marketplace, so that it uses what is left of the reserve's room; none where nothing was declared.</summary>
    public static ChannelMonth? OfOffPlatform(MonthInputs inputs, Surplus marketplace)
    {
        if (inputs.OffPlatform is not { } declared)
            return null;
        var members = Fill(inputs, ChannelAttribution.OfOffPlatform(inputs.Contributions, inputs.Sales.Sold, inputs.Share));
        return new(Surplus.Of(new(
            declared,
            Money.Zero,
            Money.Zero,
            Money.Zero,
            inputs.Shipping(ChannelTag.OffPlatform),
            inputs.Materials(ChannelTag.OffPlatform),
            inputs.Overhead - marketplace.Inputs.Overhead,
            TotalOf(members),
            inputs.Opening.OffPlatformCarryIn,
            inputs.Opening.Capital,
            inputs.Opening.ReserveBalance + marketplace.LegalReserve,
            inputs.Rule.Rates)), members);
    }

    /// <summary>Every active member has a line, whoever brought in nothing a line of zeros.</summary>
    private static List<MemberPay> Fill(MonthInputs inputs, IReadOnlyList<MemberPay> paid)
    {
        var byMember = paid.ToDictionary(pay => pay.Member);
        if (byMember.Keys.Except(inputs.Members).Any())
            throw new ArgumentException("A contributor is missing among the members.", nameof(inputs));
        return [.. inputs.Members.Select(member => byMember.GetValueOrDefault(member) ?? new(member, Money.Zero, 0, 0, 0))];
    }

    private static Money TotalOf(IEnumerable<MemberPay> members) => Money.Sum(members.Select(member => member.Pay));
}
