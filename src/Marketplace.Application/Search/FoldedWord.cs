namespace Marketplace.Application.Search;

/// <summary>One word of a text as search sees it.</summary>
/// <param name="Folded">Without case, accents, vowels and article; what misspellings are measured on.</param>
/// <param name="Stem">Folded and without its plural; what is indexed and asked for.</param>
/// <param name="Shown">As a person wrote it, small letters and without vowels; what a proposal shows.</param>
public readonly record struct FoldedWord(string Folded, string Stem, string Shown);
