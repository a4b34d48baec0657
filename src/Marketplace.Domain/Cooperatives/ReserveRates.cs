using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>What is kept back before members share.</summary>
public sealed record ReserveRates(Rate LegalReserve, Rate EducationFund, Rate OtherReserve)
{
    public static readonly ReserveRates Default = new(Rate.FromBasisPoints(1_000), Rate.FromBasisPoints(200), Rate.Zero);
}
