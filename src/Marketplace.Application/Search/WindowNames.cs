using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>The names of one state of the shop window, numbered per kind so that rows can hold two bytes instead of a key.</summary>
public sealed class WindowNames
{
    /// <summary>Labels are bits of one word.</summary>
    public const int MostLabels = 64;

    internal static readonly WindowNames Empty = new([]);

    private readonly WindowName?[][] _byOrdinal = new WindowName?[Enum.GetValues<FacetKind>().Length][];
    private readonly Dictionary<(FacetKind, string), ushort> _byCode = [];
    private readonly Dictionary<(FacetKind, long), ushort> _byId = [];
    private readonly Dictionary<(FacetKind, Language, string), WindowName> _bySlug = [];
    private readonly Dictionary<string, ulong> _labelSets = new() { [""] = 0 };

    /// <exception cref="ArgumentException">A code or id occurs twice in its kind, or there are more than 64 labels.</exception>
    internal WindowNames(IEnumerable<WindowName> names)
    {
        var kinds = names.ToLookup(name => name.Kind);
        foreach (var kind in Enum.GetValues<FacetKind>())
        {
            var own = kinds[kind].OrderBy(name => name.Order).ThenBy(name => name.Code, StringComparer.Ordinal).ToList();
            ArgumentOutOfRangeException.ThrowIfGreaterThan(own.Count, kind == FacetKind.Label ? MostLabels : ushort.MaxValue - 1);
            _byOrdinal[(int)kind] = [null, .. own];
            for (var index = 0; index < own.Count; index++)
                Number(own[index], (ushort)(index + 1));
        }

        Words = All.ToDictionary<WindowName, WindowName, IReadOnlyList<FoldedWord>>(name => name, WordsOf, ReferenceEqualityComparer.Instance);
    }

    public IEnumerable<WindowName> All => _byOrdinal.SelectMany(names => names).OfType<WindowName>();

    /// <summary>The words of each name in every language, folded once.</summary>
    internal IReadOnlyDictionary<WindowName, IReadOnlyList<FoldedWord>> Words { get; }

    public IEnumerable<WindowName> Of(FacetKind kind) => _byOrdinal[(int)kind].OfType<WindowName>();

    public WindowName? Find(FacetKind kind, string code) => At(kind, OrdinalOf(kind, code));

    public WindowName? Find(FacetKind kind, long id) => At(kind, OrdinalOf(kind, id));

    /// <summary>The name whose address in that language ends so, for the page behind it.</summary>
    public WindowName? FindBySlug(FacetKind kind, Language language, string slug) =>
        _bySlug.GetValueOrDefault((kind, language, slug));

    internal WindowName? At(FacetKind kind, int ordinal) => _byOrdinal[(int)kind][ordinal];

    /// <summary>How many ordinals the kind uses, the zero of "none" included.</summary>
    internal int CountOf(FacetKind kind) => _byOrdinal[(int)kind].Length;

    internal ushort OrdinalOf(FacetKind kind, string code) => _byCode.GetValueOrDefault((kind, code));

    internal ushort OrdinalOf(FacetKind kind, long id) => _byId.GetValueOrDefault((kind, id));

    /// <summary>The bits of a list of label codes, separated by one space.</summary>
    internal ulong LabelsOf(string codes)
    {
        lock (_labelSets)
        {
            if (!_labelSets.TryGetValue(codes, out var bits))
                _labelSets[codes] = bits = codes.Split(' ').Aggregate(0UL, (all, code) => all | BitOf(OrdinalOf(FacetKind.Label, code)));
            return bits;
        }
    }

    internal static ulong BitOf(ushort ordinal) => ordinal == 0 ? 0 : 1UL << (ordinal - 1);

    private static IReadOnlyList<FoldedWord> WordsOf(WindowName name) =>
        new[] { name.Name.Fr, name.Name.Ar, name.Name.En }.SelectMany(SearchText.Words).DistinctBy(word => word.Stem).ToList();

    private void Number(WindowName name, ushort ordinal)
    {
        _byCode.Add((name.Kind, name.Code), ordinal);
        if (name.Kind != FacetKind.Label)
            _byId.Add((name.Kind, name.Id), ordinal);
        foreach (var language in Enum.GetValues<Language>())
        {
            if (name.Slug.In(language) is { Length: > 0 } slug)
                _bySlug.TryAdd((name.Kind, language, slug), name);
        }
    }
}
