using System.Collections.Frozen;

namespace Marketplace.Application.Search;

/// <summary>Which words mean the same for a search: the table of Darija that travels with the program, and what staff add to
/// it. Asked with every question, so it lies in memory; <see cref="SearchNotes"/> brings it up to date.</summary>
public sealed class Synonyms
{
    private const int BeginningsMax = 8;

    private volatile FrozenDictionary<string, string[]> _others = Of(Curated);

    /// <summary>The table of Darija in Latin letters, a group to a line, as it is committed.</summary>
    public static IReadOnlyList<string> Curated { get; } = ReadTable();

    /// <summary>Stems of the other words of that meaning.</summary>
    public IReadOnlyList<string> Of(string stem) => _others.GetValueOrDefault(stem, []);

    /// <summary>Stems that words which begin like this stand for.</summary>
    public IReadOnlyList<string> OfBeginning(string beginning) =>
        beginning.Length <= SearchSuggestions.FewestLetters ? [] :
        [
            .. _others.Where(known => known.Key.StartsWith(beginning, StringComparison.Ordinal))
                .SelectMany(known => known.Value).Distinct().Order(StringComparer.Ordinal).Take(BeginningsMax),
        ];

    /// <param name="groups">Words of each group that staff wrote, with spaces between.</param>
    public void Learn(IEnumerable<string> groups) => _others = Of(Curated.Concat(groups));

    /// <remarks>A word in two groups meets both; their other words do not meet each other.</remarks>
    private static FrozenDictionary<string, string[]> Of(IEnumerable<string> groups) => groups
        .Select(group => SearchText.Words(group).Select(word => word.Stem).Distinct().ToList())
        .SelectMany(stems => stems.Select(stem => (Stem: stem, Others: stems)))
        .GroupBy(word => word.Stem, StringComparer.Ordinal)
        .ToFrozenDictionary(word => word.Key, word => word.SelectMany(one => one.Others).Distinct().Where(other => other != word.Key).ToArray());

    private static List<string> ReadTable()
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream("search/darija")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',')).Select(cells => $"{cells[0]} {cells[1]}")];
    }
}
