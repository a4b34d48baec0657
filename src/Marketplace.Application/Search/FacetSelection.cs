using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>Filters turned into tables that a row is looked up in.</summary>
internal sealed class FacetSelection
{
    private FacetSelection() { }

    /// <summary>Per single-valued kind the chosen ordinals, or nothing when the kind is not narrowed.</summary>
    public bool[]?[] Values { get; } = new bool[]?[WindowColumns.SingleValued];

    public ulong Labels { get; private set; }

    public long LeastPrice { get; private init; }

    public long MostPrice { get; private init; } = long.MaxValue;

    public bool InStock { get; private init; }

    public bool IsEmpty =>
        Labels == 0 && LeastPrice <= 0 && MostPrice == long.MaxValue && !InStock && Array.TrueForAll(Values, chosen => chosen is null);

    public static FacetSelection Of(ListingFilters filters, WindowNames names)
    {
        var selection = new FacetSelection
        {
            LeastPrice = filters.LeastPrice is { IsPositive: true } least ? least.Centimes : 0,
            MostPrice = filters.MostPrice?.Centimes ?? long.MaxValue,
            InStock = filters.InStock,
        };
        for (var kind = FacetKind.Category; (int)kind < WindowColumns.SingleValued; kind++)
        {
            foreach (var code in filters.Of(kind))
                selection.Choose(kind, names.OrdinalOf(kind, code), names.CountOf(kind));
        }

        foreach (var code in filters.Labels)
            selection.Labels |= WindowNames.BitOf(names.OrdinalOf(FacetKind.Label, code));
        return selection;
    }

    public bool IsChosen(FacetKind kind, int ordinal) => kind == FacetKind.Label
        ? (Labels & WindowNames.BitOf((ushort)ordinal)) != 0
        : Values[(int)kind] is { } chosen && chosen[ordinal];

    public Money? Least => LeastPrice > 0 ? Money.FromCentimes(LeastPrice) : null;

    public Money? Most => MostPrice < long.MaxValue ? Money.FromCentimes(MostPrice) : null;

    private void Choose(FacetKind kind, ushort ordinal, int ordinals)
    {
        if (ordinal > 0)
            (Values[(int)kind] ??= new bool[ordinals])[ordinal] = true;
    }
}
