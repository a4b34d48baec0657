using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog;

/// <summary>Code in addresses and name of each label. Names are registered signs, not sentences of ours.</summary>
public static class LabelNames
{
    public static IReadOnlyList<LabelName> All { get; } = [.. Enum.GetValues<LabelKind>().Select(Of)];

    public static LabelName Of(LabelKind kind) => kind switch
    {
        LabelKind.GeographicalIndication => new("igp", new("Indication géographique", "بيان جغرافي", "Geographical indication")),
        LabelKind.DesignationOfOrigin => new("aop", new("Appellation d’origine", "تسمية المنشأ", "Designation of origin")),
        LabelKind.AgriculturalLabel => new("label-agricole", new("Label agricole", "العلامة الفلاحية", "Agricultural label")),
        LabelKind.Organic => new("bio", new("Biologique", "بيولوجي", "Organic")),
        LabelKind.Artisan => new("artisan", new("Label artisanat", "علامة الصناعة التقليدية", "Handicraft label")),
    };

    /// <param name="Code">Short and stable, used in addresses.</param>
    public sealed record LabelName(string Code, LocalizedText Name);
}
