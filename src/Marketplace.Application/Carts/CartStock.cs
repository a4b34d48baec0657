namespace Marketplace.Application.Carts;

/// <summary>What limits a line of the cart; each has its words.</summary>
public enum CartStock
{
    Enough,

    /// <summary>Enough, and hardly more.</summary>
    FewLeft,

    /// <summary>Fewer are left than the line asks for.</summary>
    NotEnough,
    SoldOut,

    /// <summary>Withdrawn, or its cooperative may not sell at present.</summary>
    NotSold,
}
