namespace Marketplace.Application.Search;

/// <summary>Collects the words of indexed texts and writes them where misspellings are looked up.</summary>
/// <remarks>Words are never taken out: a proposal is asked for before it is shown, so a word nobody uses proposes nothing.</remarks>
internal sealed class WordBook
{
    private const int ShortestWord = 3;

    private readonly Dictionary<string, (string Shown, int Uses)> _words = new(StringComparer.Ordinal);

    public void Add(IEnumerable<FoldedWord> words)
    {
        foreach (var word in words)
        {
            if (word.Folded.Length >= ShortestWord && !word.Folded.Any(char.IsAsciiDigit))
                _words[word.Folded] = (word.Shown, _words.GetValueOrDefault(word.Folded).Uses + 1);
        }
    }

    public void WriteTo(PreparedQuestions file)
    {
        foreach (var (folded, (shown, uses)) in _words)
        {
            if (file.Run("update word set uses = uses + $1 where folded = $2", uses, folded) > 0)
                continue;
            var id = file.Number("insert into word (folded, shown, uses) values ($1, $2, $3) returning id", folded, shown, uses);
            file.Run("insert into word_part (rowid, folded) values ($1, $2)", id, folded);
            foreach (var slip in SlipsOf(folded))
                file.Run("insert or ignore into word_slip (slip, word) values ($1, $2)", slip, id);
        }

        _words.Clear();
    }

    /// <summary>The word and all it becomes when one letter is missing: two words one slip apart share one of these.</summary>
    public static IEnumerable<string> SlipsOf(string word)
    {
        yield return word;
        for (var letter = 0; letter < word.Length; letter++)
            yield return word.Remove(letter, 1);
    }
}
