using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>Everything a list can be narrowed by, with counts.</summary>
/// <param name="Groups">Kinds that have at least one value here.</param>
/// <param name="InStock">Products that would be listed with "can be ordered" ticked.</param>
/// <param name="Cheapest">Lowest price under all other facets; none when nothing is left.</param>
/// <param name="Dearest">Highest price under all other facets.</param>
public sealed record Facets(IReadOnlyList<FacetGroup> Groups, int InStock, Money? Cheapest, Money? Dearest)
{
    /// <summary>Values of one group a page shows at most, selected ones apart.</summary>
    public const int MostValues = 30;

    /// <summary>The values in force, for the chips above the list.</summary>
    public IReadOnlyList<FacetValue> Applied => [.. Groups.SelectMany(group => group.Selected)];

    public static readonly Facets Nothing = new([], 0, null, null);

    /// <param name="unfiltered">Counts of the same list without filters: they decide which values exist and their order.</param>
    internal static Facets Of(
        FacetCounts counts, FacetCounts unfiltered, FacetSelection selection, WindowNames names, Language language)
    {
        var groups = new List<FacetGroup>();
        foreach (var kind in Enum.GetValues<FacetKind>())
        {
            if (GroupOf(kind, counts.Of(kind), unfiltered.Of(kind), selection, names, language) is { } group)
                groups.Add(group);
        }

        return counts.LeastPrice > counts.MostPrice
            ? new(groups, counts.InStock, null, null)
            : new(groups, counts.InStock, Money.FromCentimes(counts.LeastPrice), Money.FromCentimes(counts.MostPrice));
    }

    private static FacetGroup? GroupOf(
        FacetKind kind, int[] counts, int[] unfiltered, FacetSelection selection, WindowNames names, Language language)
    {
        var present = new List<int>();
        for (var ordinal = 1; ordinal < names.CountOf(kind); ordinal++)
        {
            if (unfiltered[ordinal] > 0 || selection.IsChosen(kind, ordinal))
                present.Add(ordinal);
        }

        if (present.Count == 0)
            return null;
        present.Sort((left, right) => unfiltered[left] != unfiltered[right]
            ? unfiltered[right].CompareTo(unfiltered[left])
            : left.CompareTo(right));
        var values = new List<FacetValue>(Math.Min(present.Count, MostValues));
        for (var place = 0; place < present.Count; place++)
        {
            var chosen = selection.IsChosen(kind, present[place]);
            if (place < MostValues || chosen)
                values.Add(ValueOf(names.At(kind, present[place])!, counts[present[place]], chosen, language));
        }

        return new(kind, values, present.Count - values.Count);
    }

    private static FacetValue ValueOf(WindowName name, int count, bool chosen, Language language)
    {
        var (text, written) = name.Name.Of(language);
        return new(name.Code, text, written, count, chosen);
    }
}
