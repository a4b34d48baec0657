namespace Marketplace.Application.Search;

/// <summary>What somebody typed, as words to ask the index for.</summary>
/// <remarks>Only letters and digits reach the index, each word quoted: nothing typed is ever read as its query language.</remarks>
internal sealed class SearchQuestion
{
    /// <summary>What is typed beyond this is not looked at.</summary>
    public const int MostLetters = 200;

    private const int MostWords = 8;

    private static readonly HashSet<string> Fillers = new(
        [
            "de", "d", "du", "des", "la", "le", "les", "l", "et", "a", "au", "aux", "un", "une", "en", "avec", "pour",
            "the", "of", "and", "with", "for", "في", "من", "و", "مع", "على",
        ],
        StringComparer.Ordinal);

    private SearchQuestion(IReadOnlyList<FoldedWord> words, bool isTyping) => (Words, IsTyping) = (words, isTyping);

    /// <summary>Without fillers, unless there is nothing else.</summary>
    public IReadOnlyList<FoldedWord> Words { get; }

    /// <summary>The last word may not be finished.</summary>
    public bool IsTyping { get; }

    public bool IsEmpty => Words.Count == 0;

    public static SearchQuestion Of(string? typed, bool isTyping = false)
    {
        var text = typed ?? "";
        var words = SearchText.Words(text.Length > MostLetters ? text[..MostLetters] : text);
        var last = words.Count - 1;
        var open = isTyping && last >= 0 && !char.IsWhiteSpace(text[^1]);
        var telling = words.Where((word, place) => !Fillers.Contains(word.Folded) || (open && place == last)).ToList();
        return new([.. (telling.Count > 0 ? telling : words).DistinctBy(word => word.Stem).Take(MostWords)], open);
    }

    /// <summary>The question with another word in one place.</summary>
    public SearchQuestion With(int place, FoldedWord word) =>
        new([.. Words.Select((old, index) => index == place ? word : old)], IsTyping);

    public SearchQuestion Without(int place) => new([.. Words.Where((_, index) => index != place)], IsTyping);

    /// <summary>The same words, the last one as the beginning of a word.</summary>
    public SearchQuestion AsTyping() => new(Words, isTyping: true);

    public string AllOf() => string.Join(" AND ", Terms());

    public string AnyOf() => string.Join(" OR ", Terms());

    public static string Exactly(FoldedWord word) => $"\"{word.Stem}\"";

    public override string ToString() => string.Join(' ', Words.Select(word => word.Shown));

    private IEnumerable<string> Terms() => Words.Select((word, place) =>
        IsTyping && place == Words.Count - 1 ? $"({Exactly(word)} OR \"{SearchText.Beginning(word)}\"*)" : Exactly(word));
}
