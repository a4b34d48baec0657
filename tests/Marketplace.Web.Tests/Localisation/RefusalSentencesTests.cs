using System.Globalization;
using System.Resources;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Tests.Presentation;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Localisation;

public sealed class RefusalSentencesTests
{
    [Theory]
    [InlineData("fr-MA")]
    [InlineData("ar-MA")]
    [InlineData("en")]
    public void Every_language_has_every_sentence_with_the_same_places(string culture)
    {
        var french = Texts("fr");

        Assert.NotEmpty(french);
        Assert.Equal(french.Keys.Order(), Texts(culture[..2]).Keys.Order());
        foreach (var (key, text) in Texts(culture[..2]))
            Assert.Equal((key, Places(french[key])), (key, Places(text)));
    }

    [Fact]
    public void French_keeps_its_signs_beside_their_words() =>
        Assert.DoesNotContain(Texts("fr").Values, text => text.Contains(" :", StringComparison.Ordinal)
            || text.Contains(" ;", StringComparison.Ordinal) || text.Contains(" ?", StringComparison.Ordinal)
            || text.Contains(" !", StringComparison.Ordinal) || text.Contains(" %", StringComparison.Ordinal));

    [Fact]
    public void A_sentence_without_words_is_said_with_its_key_and_never_breaks_the_page() =>
        Assert.Equal("This cannot be done (\u2066Some.New.Key\u2069).", Said("en", new Refusal("Some.New.Key", "x", 3)));

    [Fact]
    public void Values_are_written_for_the_reader()
    {
        Assert.Equal(
            "Écrivez une date du calendrier grégorien entre le 1er janvier 1900 et le 31 décembre 2100.",
            Said("fr-MA", new Refusal("Date.OutOfRange", TypedDate.Min, TypedDate.Max)));
        Assert.Equal(
            "هذا المبلغ كبير جدا. الحد الأقصى: \u206812,50\u00A0درهم\u2069.",
            Said("ar-MA", new Refusal("Money.TooLarge", Money.FromCentimes(1_250))));
    }

    private static string Said(string culture, Refusal refusal)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return PostedForm.Services.GetRequiredService<RefusalSentences>().Say(refusal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Places(string text) =>
        string.Concat(Enumerable.Range(0, 9).Where(place => text.Contains($"{{{place}}}", StringComparison.Ordinal)));

    private static Dictionary<string, string> Texts(string language)
    {
        var resources = new ResourceManager(typeof(RefusalText));
        var texts = resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        return texts!.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
