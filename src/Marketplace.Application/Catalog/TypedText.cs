namespace Marketplace.Application.Catalog;

/// <summary>One text as typed in each language; a missing one is empty.</summary>
public sealed record TypedText(string? Fr = null, string? Ar = null, string? En = null);
