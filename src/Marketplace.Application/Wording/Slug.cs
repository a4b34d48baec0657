using System.Globalization;
using System.Text;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>The readable end of an address: letters without accents, digits, hyphens. Arabic letters stay.</summary>
public static class Slug
{
    private const int LengthMax = 70;

    public static LocalizedText Of(LocalizedText name) => new(Of(name.Fr), Of(name.Ar), Of(name.En));

    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length >= LengthMax)
                break;
        }

        return slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
    }
}
