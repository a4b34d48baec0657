namespace Marketplace.Application.Search;

/// <summary>What the members' share on a card rests on.</summary>
public enum ShareBasis
{
    /// <summary>Not documented yet.</summary>
    None,

    /// <summary>Declared by the cooperative.</summary>
    Declared,

    /// <summary>Checked by the programme against receipts.</summary>
    Verified,
}
