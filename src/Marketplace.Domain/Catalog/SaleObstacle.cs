namespace Marketplace.Domain.Catalog;

/// <summary>Why a product cannot be ordered now; each has its words.</summary>
public enum SaleObstacle
{
    /// <summary>The product is not, or no longer, offered.</summary>
    Withdrawn,

    /// <summary>Its cooperative may not sell at present.</summary>
    Suspended,

    /// <summary>Its cooperative is away and says until when.</summary>
    OnHoliday,

    /// <summary>All that is left has reached its best-before day.</summary>
    LotExpired,

    /// <summary>None is left, and the next comes with its season.</summary>
    NotInSeason,
    SoldOut,
}
