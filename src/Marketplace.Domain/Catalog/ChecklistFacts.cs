using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>What the checklist reads of a product, whether it was loaded to be changed or read to be listed.</summary>
/// <param name="Attributes">Codes of the attributes it states.</param>
public sealed record ChecklistFacts(
    Money Price, long NetQuantity, LocalizedText Name, LocalizedText Storage, int Pictures, IReadOnlyCollection<string> Attributes)
{
    /// <summary>What each picture shows, for those who do not see it.</summary>
    public IReadOnlyCollection<LocalizedText> Alternatives { get; init; } = [];
}
