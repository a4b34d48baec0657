using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Settlements;

namespace Marketplace.Application.Reporting.Replication;

/// <summary>Inputs into a package and back; members and chains go by their codes.</summary>
internal static class PackagedInputs
{
    public static StatementPackage.InputsPart Of(
        MonthInputs inputs, Func<Id<Member>, string> memberCode, Func<Id<ProductionChain>, string> chainCode) => new(
        [.. inputs.Sales.Groups.Select(group => new StatementPackage.SalesPart(
            group.CommissionRate.BasisPoints, group.PaymentFeeRate.BasisPoints, group.Gross.Centimes, group.Refunds.Centimes))],
        [.. inputs.Sales.Sold
            .Select(sold => new StatementPackage.SoldPart(chainCode(sold.Key.Chain), sold.Key.Kind.ToString(), sold.Value))
            .OrderBy(sold => sold.Chain, StringComparer.Ordinal).ThenBy(sold => sold.Kind, StringComparer.Ordinal)],
        inputs.OffPlatform?.Centimes,
        [.. inputs.Costs.Select(cost => new StatementPackage.CostPart(cost.Kind.ToString(), cost.Channel.ToString(), cost.Amount.Centimes))],
        [.. inputs.Contributions.Select(line => new StatementPackage.ContributionPart(
            memberCode(line.Member), line.Chain is { } chain ? chainCode(chain) : null, line.Kind.ToString(), line.Quantity,
            line.Rate.Centimes, line.Channel.ToString()))],
        [.. inputs.Members.Select(memberCode)],
        new(inputs.Opening.Capital.Centimes, inputs.Opening.ReserveBalance.Centimes, inputs.Opening.CarryIn.Centimes, inputs.Opening.OffPlatformCarryIn.Centimes));

    /// <summary>Members are put in the order of their codes again, which breaks ties (R2), whatever order the package has.</summary>
    /// <exception cref="ArgumentException">A value is none that a statement can have.</exception>
    public static MonthInputs Read(StatementPackage package, Codes<Member> members, Codes<ProductionChain> chains)
    {
        var (inputs, rule) = (package.Inputs, package.RuleSet);
        return new(
            new(
                [.. inputs.Sales.Select(sales => new SalesGroup(
                    Rate.FromBasisPoints(sales.CommissionBasisPoints), Rate.FromBasisPoints(sales.PaymentFeeBasisPoints),
                    Money.FromCentimes(sales.GrossCentimes), Money.FromCentimes(sales.RefundsCentimes)))],
                inputs.Sold.ToDictionary(sold => (chains.Of(sold.Chain), Enum.Parse<ContributionKind>(sold.Kind)), sold => sold.Quantity)),
            inputs.OffPlatformCentimes is { } declared ? Money.FromCentimes(declared) : null,
            [.. inputs.Costs.Select(cost => new CostLine(
                Enum.Parse<CostKind>(cost.Kind), Enum.Parse<ChannelTag>(cost.Channel), Money.FromCentimes(cost.AmountCentimes)))],
            [.. inputs.Contributions.OrderBy(line => line.Member, StringComparer.Ordinal).Select(line => new ContributionLine(
                members.Of(line.Member), line.Chain is { } chain ? chains.Of(chain) : null, Enum.Parse<ContributionKind>(line.Kind),
                line.Quantity, Money.FromCentimes(line.RateCentimes), Enum.Parse<ChannelTag>(line.Channel)))],
            [.. inputs.Members.Order(StringComparer.Ordinal).Select(members.Of)],
            new(
                new(Rate.FromBasisPoints(rule.LegalReserveBasisPoints), Rate.FromBasisPoints(rule.EducationFundBasisPoints), Rate.FromBasisPoints(rule.OtherReserveBasisPoints)),
                Enum.Parse<WeightBasis>(rule.WeightBasis)),
            new(
                Money.FromCentimes(inputs.Opening.CapitalCentimes), Money.FromCentimes(inputs.Opening.ReserveBalanceCentimes),
                Money.FromCentimes(inputs.Opening.CarryInCentimes), Money.FromCentimes(inputs.Opening.OffPlatformCarryInCentimes)));
    }
}
