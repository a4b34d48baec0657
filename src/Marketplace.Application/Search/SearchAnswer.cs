namespace Marketplace.Application.Search;

/// <summary>How a list answers what was typed.</summary>
public enum SearchAnswer
{
    /// <summary>All words were found.</summary>
    Found,

    /// <summary>Nothing has these words; shown is what a small change of spelling finds.</summary>
    Corrected,

    /// <summary>Nothing has all the words; shown is what has the most of them.</summary>
    Near,

    /// <summary>Nothing has any of the words; shown is what others want.</summary>
    Popular,

    /// <summary>Nothing that could be looked for was typed; shown is what others want.</summary>
    NothingAsked,
}
