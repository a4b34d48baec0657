using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>Where a month starts from.</summary>
/// <param name="ReserveBalance">Legal reserve: what the cooperative brought and what approved statements have set aside.</param>
/// <param name="CarryIn">Deficit of the marketplace brought forward, zero or negative.</param>
/// <param name="OffPlatformCarryIn">The same for sales outside it.</param>
public sealed record OpeningBalances(Money Capital, Money ReserveBalance, Money CarryIn, Money OffPlatformCarryIn);
