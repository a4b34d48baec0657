namespace Marketplace.Domain.Cooperatives;

/// <summary>What a member does for the cooperative.</summary>
public enum MembershipRole
{
    Member,
    President,
    Treasurer,
    Secretary,
}
