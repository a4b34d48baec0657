namespace Marketplace.Application.Access;

/// <summary>What an account may do for a cooperative.</summary>
public enum StaffPosition
{
    /// <summary>Packs and counts; sees no prices of others and no money.</summary>
    Helper,

    /// <summary>Runs catalogue, orders, members and money.</summary>
    Treasurer,

    /// <summary>As the treasurer, and approves what members share.</summary>
    President,
}
