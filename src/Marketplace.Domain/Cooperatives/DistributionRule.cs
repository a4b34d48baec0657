using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>A dated decision of the assembly on reserves and sharing; the one in force at the sale applies (INV-27).</summary>
/// <remarks>Defaults: 10 % to the legal reserve until it equals the capital, 2 % to the education fund (programme.md 2.9).</remarks>
public sealed class DistributionRule
{
    private DistributionRule() { }

    public Id<DistributionRule> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    /// <summary>In force from this day until the next rule of the same cooperative.</summary>
    public DateOnly ValidFrom { get; private set; }

    public Rate LegalReserve { get; private set; }

    public Rate EducationFund { get; private set; }

    /// <summary>Of what is left after the two others.</summary>
    public Rate OtherReserve { get; private set; }

    public WeightBasis WeightBasis { get; private set; }

    /// <summary>Minutes of the assembly that decided it.</summary>
    public string AssemblyReference { get; private set; } = "";

    public static DistributionRule Decide(
        Id<Cooperative> cooperative, DateOnly validFrom, ReserveRates rates, WeightBasis basis, string assemblyReference) => new()
        {
            CooperativeId = cooperative,
            ValidFrom = validFrom,
            LegalReserve = rates.LegalReserve,
            EducationFund = rates.EducationFund,
            OtherReserve = rates.OtherReserve,
            WeightBasis = basis,
            AssemblyReference = assemblyReference,
        };
}
