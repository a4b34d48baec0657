using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>The name of a category, chain, region, cooperative or label, as the shop window keeps it.</summary>
/// <param name="Id">Key in the main database; entries refer to it. Unused for labels, which go by <paramref name="Code"/>.</param>
/// <param name="Code">Short and stable, used in addresses: <c>honey</c>, <c>05</c>, <c>bio</c>. Unique within the kind.</param>
/// <param name="Slug">Readable part of the page's address, for categories, regions and cooperatives.</param>
/// <param name="ParentId">Of a leaf category: its top category.</param>
/// <param name="Order">Place among its siblings where they are listed by hand.</param>
public sealed record WindowName(
    FacetKind Kind, long Id, string Code, LocalizedText Name, LocalizedText Slug, long? ParentId = null, int Order = 0);
