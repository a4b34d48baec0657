using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>A row of a file after reading: what it says, or why it says nothing.</summary>
/// <param name="Sku">In capitals; what stands in the row even where it is refused.</param>
internal sealed record ReadRow(int Line, string Sku, ProductSheet? Sheet, LotSheet? Lot, IReadOnlyList<Refusal> Refusals);
