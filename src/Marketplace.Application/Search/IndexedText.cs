using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>What a product is found by: the stems of its names, and of all that is said about it, in every language.</summary>
internal sealed record IndexedText(string Name, string All, IReadOnlyCollection<FoldedWord> Words)
{
    /// <summary>Changes when the text does; spares the index a product whose price or stock alone changed.</summary>
    public long Hash =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Name + '\n' + All)));

    public static IndexedText Of(ShopWindowEntry entry, WindowNames names)
    {
        var name = Of(entry.Name).Concat(SearchText.Words(entry.Code)).DistinctBy(word => word.Stem).ToList();
        var body = new List<FoldedWord>();
        body.AddRange(Of(entry.CooperativeName));
        body.AddRange(Of(entry.Place));
        body.AddRange(Of(entry.Province));
        body.AddRange(SearchText.Words(entry.Keywords));
        body.AddRange(SearchText.Words(entry.Tag));
        body.AddRange(Of(names.Find(FacetKind.Category, entry.CategoryId), names));
        body.AddRange(Of(names.Find(FacetKind.Category, entry.TopCategoryId), names));
        body.AddRange(Of(names.Find(FacetKind.Chain, entry.ChainId), names));
        body.AddRange(Of(names.Find(FacetKind.Region, entry.RegionId), names));
        body.AddRange(entry.Labels.SelectMany(label => Of(names.Find(FacetKind.Label, label), names)));
        var all = name.Concat(body).DistinctBy(word => word.Folded).ToList();
        return new(Joined(name), Joined(all.DistinctBy(word => word.Stem)), all);
    }

    private static IEnumerable<FoldedWord> Of(LocalizedText text) =>
        SearchText.Words(text.Fr).Concat(SearchText.Words(text.Ar)).Concat(SearchText.Words(text.En));

    private static IReadOnlyList<FoldedWord> Of(WindowName? name, WindowNames names) => name is null ? [] : names.Words[name];

    private static string Joined(IEnumerable<FoldedWord> words) => string.Join(' ', words.Select(word => word.Stem));
}
