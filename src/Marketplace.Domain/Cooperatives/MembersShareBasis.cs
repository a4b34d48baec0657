namespace Marketplace.Domain.Cooperatives;

/// <summary>How well the members' share of the price is known.</summary>
public enum MembersShareBasis
{
    /// <summary>No statement and no declaration yet.</summary>
    NotDocumented,

    /// <summary>Declared by the cooperative.</summary>
    Declared,

    /// <summary>Computed from approved statements.</summary>
    Verified,
}
