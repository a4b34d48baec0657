using Marketplace.Application.Catalog;

namespace Marketplace.Web.Pages.Cooperatives.Products;

/// <summary>One text of the form in the three languages, side by side.</summary>
/// <param name="Name">Of the fields, before the language: <c>Input.Name</c>.</param>
/// <param name="Label">Key of the words above them.</param>
/// <param name="Lines">Of each field; one is a single line.</param>
public sealed record LangField(string Name, string Label, TypedText Typed, int Lines = 1)
{
    /// <summary>Key of a sentence of help, if any.</summary>
    public string? Help { get; init; }

    public IEnumerable<(string Suffix, string? Value)> Values => [("Fr", Typed.Fr), ("Ar", Typed.Ar), ("En", Typed.En)];
}
