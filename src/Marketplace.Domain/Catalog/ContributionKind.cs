namespace Marketplace.Domain.Catalog;

/// <summary>What a member brought in, counted in whole base units: grams, minutes or pieces.</summary>
public enum ContributionKind
{
    Grams,
    Minutes,
    Pieces,
}
