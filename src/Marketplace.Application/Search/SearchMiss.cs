using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>How often a day's visitors looked for words that nothing had. Who they were is not kept anywhere.</summary>
public sealed class SearchMiss
{
    /// <summary>Characters of the words kept.</summary>
    public const int LengthMax = 80;

    private SearchMiss() { }

    public Id<SearchMiss> Id { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Folded, so that spellings of one question are one row.</summary>
    public string Words { get; private set; } = "";

    public int Times { get; private set; }

    public static SearchMiss Of(DateOnly day, string words, int times) => new() { Day = day, Words = words, Times = times };

    public void Recur(int times) => Times += times;
}
