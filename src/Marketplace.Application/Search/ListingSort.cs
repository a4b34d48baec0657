namespace Marketplace.Application.Search;

/// <summary>Orders a buyer may choose; the page maps its own short words to them and any other word to the first.</summary>
public enum ListingSort
{
    /// <summary>What can be ordered and is in season first, then by demand; in a search, the best match first.</summary>
    Relevance,
    Newest,
    PriceUp,
    PriceDown,
    Name,
}
