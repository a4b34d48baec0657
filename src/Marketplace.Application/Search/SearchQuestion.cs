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

    private readonly Synonyms _synonyms;

    private SearchQuestion(IReadOnlyList<FoldedWord> words, bool isTyping, Synonyms synonyms) =>
        (Words, IsTyping, _synonyms) = (words, isTyping, synonyms);

    /// <summary>Without fillers, unless there is nothing else.</summary>
    public IReadOnlyList<FoldedWord> Words { get; }

    /// <summary>The last word may not be finished.</summary>
    public bool IsTyping { get; }

    public bool IsEmpty => Words.Count == 0;

    public static SearchQuestion Of(string? typed, Synonyms synonyms, bool isTyping = false)
    {
        var text = typed ?? "";
        var words = SearchText.Words(text.Length > MostLetters ? text[..MostLetters] : text);
        var last = words.Count - 1;
        var open = isTyping && last >= 0 && !char.IsWhiteSpace(text[^1]);
        var telling = words.Where((word, place) => !Fillers.Contains(word.Folded) || (open && place == last)).ToList();
        return new([.. (telling.Count > 0 ? telling : words).DistinctBy(word => word.Stem).Take(MostWords)], open, synonyms);
    }

    /// <summary>The question with another word in one place.</summary>
    public SearchQuestion With(int place, FoldedWord word) =>
        new([.. Words.Select((old, index) => index == place ? word : old)], IsTyping, _synonyms);

    public SearchQuestion Without(int place) => new([.. Words.Where((_, index) => index != place)], IsTyping, _synonyms);

    /// <summary>The same words, the last one as the beginning of a word.</summary>
    public SearchQuestion AsTyping() => new(Words, isTyping: true, _synonyms);

    public string AllOf() => string.Join(" AND ", Terms());

    public string AnyOf() => string.Join(" OR ", Terms());

    /// <summary>One word, or another that means the same.</summary>
    public string TermAt(int place)
    {
        var (word, open) = (Words[place], IsOpen(place));
        List<string> terms = [Quoted(word.Stem), .. MeaningOf(place).Select(Quoted)];
        if (open)
            terms.Add($"{Quoted(SearchText.Beginning(word))}*");
        return terms.Count == 1 ? terms[0] : $"({string.Join(" OR ", terms)})";
    }

    /// <summary>Stems of other words that mean the same as the one in this place, or as one that begins like it.</summary>
    public IReadOnlyList<string> MeaningOf(int place)
    {
        var word = Words[place];
        return IsOpen(place) ? [.. _synonyms.Of(word.Stem).Union(_synonyms.OfBeginning(word.Folded))] : _synonyms.Of(word.Stem);
    }

    public override string ToString() => string.Join(' ', Words.Select(word => word.Shown));

    private bool IsOpen(int place) => IsTyping && place == Words.Count - 1;

    private static string Quoted(string stem) => $"\"{stem}\"";

    private IEnumerable<string> Terms() => Enumerable.Range(0, Words.Count).Select(TermAt);
}
