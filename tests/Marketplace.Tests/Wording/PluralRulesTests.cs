using Marketplace.Application.Wording;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Wording;

public sealed class PluralRulesTests
{
    /// <summary>Runs of categories for 0, 1, 2 … 1200 as printed by Intl.PluralRules of Node 20 (ICU 78.2):
    /// z zero, o one, t two, f few, m many, x other, each with its length.</summary>
    private const string ArabicRuns =
        "z1o1t1f8m89x3f8m89x3f8m89x3f8m89x3f8m89x3f8m89x3f8m89x3f8m89x3f8m89x3f8m89x3f8m89x3f8m89x1";

    private const string FrenchRuns = "o2x1199";

    private const string EnglishRuns = "x1o1x1199";

    [Theory]
    [InlineData(Language.Ar, ArabicRuns)]
    [InlineData(Language.Fr, FrenchRuns)]
    [InlineData(Language.En, EnglishRuns)]
    public void Agrees_with_Node_from_0_to_1200(Language language, string runs) =>
        Assert.Equal(Expand(runs), string.Concat(Enumerable.Range(0, 1201).Select(n => Letter(PluralRules.Of(n, language)))));

    [Fact]
    public void Tamazight_has_one_and_other() =>
        Assert.Equal(Expand(EnglishRuns), string.Concat(Enumerable.Range(0, 1201).Select(n => Letter(PluralRules.Tamazight(n)))));

    [Theory]
    [InlineData(Language.Ar, "xxxxxfxot")]
    [InlineData(Language.Fr, "ooxmmxxox")]
    [InlineData(Language.En, "xxxxxxxxx")]
    public void Agrees_with_Node_on_fractions_and_millions(Language language, string expected)
    {
        decimal[] numbers = [0.5m, 1.5m, 2.5m, 1_000_000, 2_000_000, 1_000_003, 1_000_001, 1.0m, 2.0m];

        Assert.Equal(expected, string.Concat(numbers.Select(number => Letter(PluralRules.Of(number, language)))));
    }

    private static string Expand(string runs)
    {
        var letters = runs.Split([.. "0123456789"], StringSplitOptions.RemoveEmptyEntries);
        var lengths = runs.Split(letters, StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(letters.Zip(lengths, (letter, length) => new string(letter[0], int.Parse(length, null))));
    }

    private static char Letter(PluralCategory category) => category switch
    {
        PluralCategory.Zero => 'z',
        PluralCategory.One => 'o',
        PluralCategory.Two => 't',
        PluralCategory.Few => 'f',
        PluralCategory.Many => 'm',
        PluralCategory.Other => 'x',
    };
}
