using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>Words that staff say mean the same; whoever types one finds what has another.</summary>
public sealed class SynonymGroup
{
    /// <summary>Characters of all words together.</summary>
    public const int LengthMax = 200;

    /// <summary>Words of one group.</summary>
    public const int WordsMax = 12;

    private SynonymGroup() { }

    public Id<SynonymGroup> Id { get; private set; }

    /// <summary>As staff typed them, one space between.</summary>
    public string Words { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public static Outcome<SynonymGroup> Of(string words, DateTimeOffset now)
    {
        var group = new SynonymGroup();
        return group.Reword(words, now) is { IsRefused: true } refused ? refused.Refusal : group;
    }

    /// <param name="words">Clean; split at spaces and commas of either script.</param>
    /// <param name="now">When.</param>
    public Outcome Reword(string words, DateTimeOffset now)
    {
        var typed = words.Split([' ', ',', '،', ';', '؛'], StringSplitOptions.RemoveEmptyEntries);
        if (typed.Any(word => SearchText.Words(word).Count != 1))
            return new Refusal("Synonym.NoWord").On("Words");
        if (typed.Select(word => SearchText.Words(word)[0].Stem).Distinct().Count() < 2)
            return new Refusal("Synonym.TooFew").On("Words");
        if (typed.Length > WordsMax)
            return new Refusal("Synonym.TooMany", WordsMax).On("Words");
        (Words, ChangedAt) = (string.Join(' ', typed), now);
        return Outcome.Done;
    }
}
