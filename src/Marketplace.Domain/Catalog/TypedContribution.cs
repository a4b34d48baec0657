using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>The one reader of what a member brought in, in the words of its kind: kilograms, hours or pieces.</summary>
public static class TypedContribution
{
    /// <returns>Grams, minutes or pieces, above zero; or the refusal of the reader of that measure.</returns>
    public static Outcome<long> Read(ContributionKind kind, string? typed)
    {
        var read = kind switch
        {
            ContributionKind.Grams => TypedWeight.Read(typed),
            ContributionKind.Minutes => Minutes(typed),
            ContributionKind.Pieces => TypedQuantity.ReadWhole(typed, 1, TypedQuantity.Max),
        };
        return read.IsRefused || read.Value > 0 ? read : new Refusal("Contribution.NotPositive");
    }

    private static Outcome<long> Minutes(string? typed)
    {
        var minutes = TypedDuration.Read(typed);
        return minutes.IsRefused ? minutes.Refusal : (long)minutes.Value;
    }
}
