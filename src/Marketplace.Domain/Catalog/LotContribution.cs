using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Catalog;

/// <summary>What one member brought into a lot.</summary>
public sealed class LotContribution
{
    internal LotContribution(Id<Member> memberId, ContributionKind kind, long quantity) =>
        (MemberId, Kind, Quantity) = (memberId, kind, quantity);

    public Id<LotContribution> Id { get; private set; }

    public Id<Member> MemberId { get; private set; }

    public ContributionKind Kind { get; private set; }

    public long Quantity { get; private set; }
}
