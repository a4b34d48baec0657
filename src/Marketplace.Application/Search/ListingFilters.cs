using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>What a buyer narrowed a list to: values of one kind are alternatives, kinds add up. Unknown codes are ignored.</summary>
public sealed record ListingFilters
{
    public static readonly ListingFilters None = new();

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Chains { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public IReadOnlyList<string> Cooperatives { get; init; } = [];

    public IReadOnlyList<string> Labels { get; init; } = [];

    public Money? LeastPrice { get; init; }

    public Money? MostPrice { get; init; }

    /// <summary>Only what can be ordered now.</summary>
    public bool InStock { get; init; }

    public IReadOnlyList<string> Of(FacetKind kind) => kind switch
    {
        FacetKind.Category => Categories,
        FacetKind.Chain => Chains,
        FacetKind.Region => Regions,
        FacetKind.Cooperative => Cooperatives,
        FacetKind.Label => Labels,
    };
}
