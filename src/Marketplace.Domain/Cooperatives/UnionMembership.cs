using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>A cooperative's time in a union, half-open.</summary>
public sealed class UnionMembership
{
    internal UnionMembership(Id<Cooperative> cooperativeId, DateOnly from) =>
        (CooperativeId, From) = (cooperativeId, from);

    public Id<UnionMembership> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }
}
