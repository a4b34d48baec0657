using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>The categories that have products, with how many: menus, tiles, breadcrumbs.</summary>
public sealed class CategoryTree(ShopWindow window)
{
    /// <param name="NameLanguage">The language the name is really written in.</param>
    public sealed record Branch(
        string Code, string Name, Language NameLanguage, string Slug, int Products, IReadOnlyList<Branch> Below);

    public sealed record Place(NamedPlace Shelf, NamedPlace? Top);

    public IReadOnlyList<Branch> Load(Language language) =>
        window.Ask((shelves, _) => shelves.Trees.GetOrAdd(language, wanted => Below(null, shelves, wanted)), []);

    /// <summary>The shelf of that address, with or without products, and the one above it.</summary>
    public Place? Find(Language language, string slug)
    {
        var names = window.Names;
        return names.FindBySlug(FacetKind.Category, language, slug) is { } name
            ? new(NamedPlace.Of(name, language), name.ParentId is { } id && names.Find(FacetKind.Category, id) is { } top ? NamedPlace.Of(top, language) : null)
            : null;
    }

    /// <summary>Products of the shelf of that code, or of the whole shop.</summary>
    public int CountIn(string? code) => window.Ask(
        (shelves, _) => (code is null ? shelves.All : shelves.Category(shelves.Names.OrdinalOf(FacetKind.Category, code)))?.Rows.Length ?? 0, 0);

    private static IReadOnlyList<Branch> Below(WindowName? parent, Shelves shelves, Language language) =>
    [
        .. shelves.Names.Of(FacetKind.Category)
            .Where(name => name.ParentId == parent?.Id)
            .Select(name => BranchOf(name, shelves, language))
            .Where(branch => branch.Products > 0),
    ];

    private static Branch BranchOf(WindowName name, Shelves shelves, Language language)
    {
        var (text, written) = name.Name.Of(language);
        var shelf = shelves.Category(shelves.Names.OrdinalOf(FacetKind.Category, name.Code));
        return new(name.Code, text, written, name.Slug.In(language), shelf?.Rows.Length ?? 0, Below(name, shelves, language));
    }
}
