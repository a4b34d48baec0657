using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>One channel of a cooperative's month: its cascade, and what each active member is paid on it.</summary>
public sealed record ChannelMonth(Surplus Surplus, IReadOnlyList<MemberPay> Members)
{
    /// <summary>There is something to share and nobody it could be shared with.</summary>
    public bool LacksWeights(WeightBasis basis) =>
        Surplus.Distributable.IsPositive && Members.All(member => ShareWeights.Of(member, basis) == 0);

    /// <summary>Keeps the amount back until the assembly decides (programme.md 5.5).</summary>
    public ChannelMonth KeepUndistributed() => this with { Surplus = Surplus.KeepUndistributed() };
}
