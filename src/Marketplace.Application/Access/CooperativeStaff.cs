using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Access;

/// <summary>An account that works for a cooperative.</summary>
public sealed class CooperativeStaff
{
    private CooperativeStaff() { }

    public Id<CooperativeStaff> Id { get; private set; }

    public Id<Account> AccountId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public StaffPosition Position { get; private set; }

    public static CooperativeStaff Appoint(Id<Account> account, Id<Cooperative> cooperative, StaffPosition position) =>
        new() { AccountId = account, CooperativeId = cooperative, Position = position };
}
