using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Distributions;

/// <summary>Reads what a member brought in as people write it: kilograms, hours or pieces.</summary>
public static class TypedContribution
{
    /// <returns>Grams, minutes or pieces, or the refusal of the reader for the field <c>Quantity</c>.</returns>
    public static Outcome<long> Read(ContributionKind kind, string? typed) => kind switch
    {
        ContributionKind.Grams => OnField(TypedWeight.Read(typed)),
        ContributionKind.Minutes => OnField(Widened(TypedDuration.Read(typed))),
        ContributionKind.Pieces => OnField(TypedQuantity.ReadWhole(typed, 1, TypedQuantity.Max)),
    };

    /// <summary>The quantity as a form shows it, which <see cref="Read"/> takes back unchanged.</summary>
    public static string Write(ContributionKind kind, long quantity, Language language) => kind switch
    {
        ContributionKind.Grams => TypedForm.Kilograms(quantity, language),
        ContributionKind.Minutes => TypedForm.Hours((int)quantity),
        ContributionKind.Pieces => quantity.ToString(CultureInfo.InvariantCulture),
    };

    private static Outcome<long> Widened(Outcome<int> minutes) => minutes.IsRefused ? minutes.Refusal : (long)minutes.Value;

    private static Outcome<long> OnField(Outcome<long> read) => read.IsRefused ? read.Refusal.On("Quantity") : read;
}
