using Marketplace.Application.Wording;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Wording;

public sealed class CountedNounTests
{
    private static readonly Dictionary<string, string> Arabic = new()
    {
        ["Products.zero"] = "لا منتوجات",
        ["Products.one"] = "منتوج واحد",
        ["Products.two"] = "منتوجان",
        ["Products.few"] = "{0} منتوجات",
        ["Products.many"] = "{0} منتوجا",
        ["Products.other"] = "{0} منتوج",
    };

    [Theory]
    [InlineData(0, "لا منتوجات")]
    [InlineData(1, "منتوج واحد")]
    [InlineData(2, "منتوجان")]
    [InlineData(3, "3 منتوجات")]
    [InlineData(11, "11 منتوجا")]
    [InlineData(100, "100 منتوج")]
    [InlineData(103, "103 منتوجات")]
    public void Says_the_six_Arabic_plurals(long count, string expected) =>
        Assert.Equal(expected, CountedNoun.Say("Products", count, Language.Ar, Arabic.GetValueOrDefault));

    [Fact]
    public void Takes_the_text_for_nought_in_a_language_without_that_category()
    {
        var texts = new Dictionary<string, string> { ["Orders.zero"] = "Aucune commande", ["Orders.one"] = "{0} commande" };

        Assert.Equal("Aucune commande", CountedNoun.Say("Orders", 0, Language.Fr, texts.GetValueOrDefault));
        Assert.Equal("1 commande", CountedNoun.Say("Orders", 1, Language.Fr, texts.GetValueOrDefault));
    }

    [Fact]
    public void Falls_back_on_other_and_fills_the_values_after_the_count()
    {
        var texts = new Dictionary<string, string> { ["Left.other"] = "{0} left of {1}" };

        Assert.Equal("1,200 left of honey", CountedNoun.Say("Left", 1_200, Language.En, texts.GetValueOrDefault, "honey"));
    }

    [Fact]
    public void A_noun_without_any_text_is_a_bug() =>
        Assert.Throws<KeyNotFoundException>(() => CountedNoun.Say("None", 1, Language.En, _ => null));
}
