using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;

namespace Marketplace.Application.Reporting.Replication;

/// <summary>How a cascade and its members are written into a package.</summary>
internal static class PackagedResult
{
    /// <summary>Attribution, cascade and shares of one channel, computed from the package's inputs.</summary>
    public static StatementPackage.ChannelPart Of(ChannelMonth channel, WeightBasis basis, Func<Id<Member>, string> codeOf)
    {
        var kept = channel.LacksWeights(basis) ? channel.KeepUndistributed() : channel;
        var weights = kept.Members.Select(member => ShareWeights.Of(member, basis)).ToList();
        var shares = kept.Surplus.Distributable.SplitBy(weights);
        return Of(kept.Surplus,
        [
            .. kept.Members.Select((member, index) => new StatementPackage.LinePart(
                codeOf(member.Member), member.Grams, member.Minutes, member.Pieces, weights[index], member.Pay.Centimes, shares[index].Centimes)),
        ]);
    }

    public static StatementPackage.ChannelPart Of(Surplus surplus, IReadOnlyList<StatementPackage.LinePart> lines)
    {
        var inputs = surplus.Inputs;
        return new(
            inputs.GrossSales.Centimes, inputs.Refunds.Centimes, inputs.NetSales.Centimes, inputs.PlatformFee.Centimes,
            inputs.PaymentFee.Centimes, inputs.Shipping.Centimes, inputs.Materials.Centimes, inputs.Overhead.Centimes,
            inputs.MemberPay.Centimes, surplus.Result.Centimes, inputs.CarryIn.Centimes, surplus.LegalReserve.Centimes,
            surplus.EducationFund.Centimes, surplus.OtherReserve.Centimes, surplus.Distributable.Centimes, surplus.CarryOut.Centimes, lines);
    }
}
