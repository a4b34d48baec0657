namespace Marketplace.Application.Search;

/// <summary>"Did you mean": for words nobody uses, the nearest one that somebody does.</summary>
internal static class WordProposals
{
    private const int Candidates = 60;

    /// <returns>The question with its unknown words replaced, or nothing when no word is both unknown and near another.</returns>
    public static SearchQuestion? For(SearchQuestion question, WindowReader reader)
    {
        var proposed = question;
        for (var place = 0; place < question.Words.Count; place++)
        {
            var word = question.Words[place];
            if (question.MeaningOf(place).Count == 0 && !reader.HasMatch(question.TermAt(place)) && Nearest(word.Folded, reader) is { } nearest)
                proposed = proposed.With(place, nearest);
        }

        return proposed == question ? null : proposed;
    }

    private static FoldedWord? Nearest(string word, WindowReader reader)
    {
        var most = MostSlips(word);
        if (most == 0)
            return null;
        var candidates = reader.OneSlipFrom(word);
        if (most > 1)
            candidates.AddRange(reader.SharingParts(word, Candidates));
        var near = candidates
            .Select(known => (known, Slips: EditDistance.Between(word, known.Folded, most)))
            .Where(candidate => candidate.Slips <= most)
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.known.Folded[0] == word[0] ? 0 : 1)
            .ThenByDescending(candidate => candidate.known.Uses)
            .ThenBy(candidate => candidate.known.Folded, StringComparer.Ordinal)
            .Select(candidate => candidate.known)
            .Take(1)
            .ToList();
        return near is [var (_, shown, _), ..] ? SearchText.Words(shown) is [var first] ? first : null : null;
    }

    private static int MostSlips(string word) => word.Length switch
    {
        < 3 => 0,
        < 6 => 1,
        _ => 2,
    };
}
