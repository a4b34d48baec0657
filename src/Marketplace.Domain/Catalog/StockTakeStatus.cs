namespace Marketplace.Domain.Catalog;

/// <summary>Where a stock take is.</summary>
public enum StockTakeStatus
{
    Open,
    Closed,

    /// <summary>Nothing of it moved.</summary>
    Rejected,
}
