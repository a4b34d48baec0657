using Marketplace.Application.Search;

namespace Marketplace.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("العسل", "عسل")]
    [InlineData("عَسَلٌ", "عسل")]
    [InlineData("عســـل", "عسل")]
    [InlineData("والعسل", "عسل")]
    [InlineData("بالعسل", "عسل")]
    [InlineData("للبشرة", "بشره")]
    [InlineData("أملو", "املو")]
    [InlineData("إكليل", "اكليل")]
    [InlineData("آجر", "اجر")]
    [InlineData("ٱلعسل", "عسل")]
    [InlineData("مُرَبّى", "مربي")]
    [InlineData("زربية", "زربيه")]
    [InlineData("مؤونة", "موونه")]
    [InlineData("فائدة", "فايده")]
    [InlineData("ﻋﺴﻞ", "عسل")]
    [InlineData("ﻻ", "لا")]
    [InlineData("الزيتون", "زيتون")]
    [InlineData("کسکس", "كسكس")]
    [InlineData("أݣادير", "اكادير")]
    [InlineData("ال", "ال")]
    public void BAD10_one_spelling_of_an_Arabic_word(string typed, string folded) =>
        Assert.Equal(folded, SearchText.Fold(typed));

    [Theory]
    [InlineData("Miél", "miel")]
    [InlineData("MIEL", "miel")]
    [InlineData("d'olive", "d olive")]
    [InlineData("d’olive", "d olive")]
    [InlineData("dʼolive", "d olive")]
    [InlineData("Bœuf", "boeuf")]
    [InlineData("BŒUF", "boeuf")]
    [InlineData("Blé dur", "ble dur")]
    [InlineData("ﬁgue", "figue")]
    [InlineData("Ｍｉｅｌ", "miel")]
    [InlineData("250 g", "250 g")]
    [InlineData("٢٥٠", "250")]
    [InlineData("۲۵۰", "250")]
    [InlineData("½ kg", "1 2 kg")]
    [InlineData("  miel\t\n de  thym ", "miel de thym")]
    [InlineData("HNY-THY-250", "hny thy 250")]
    public void Case_accents_ligatures_and_digits_do_not_count(string typed, string folded) =>
        Assert.Equal(folded, SearchText.Fold(typed));

    [Theory]
    [InlineData("mi\u200Bel")]
    [InlineData("mi\u200Cel")]
    [InlineData("mi\u200Del")]
    [InlineData("mi\u00ADel")]
    [InlineData("\uFEFFmiel")]
    [InlineData("\u202Emiel\u202C")]
    [InlineData("mi\u2060el")]
    public void BAD07_invisible_characters_do_not_count(string typed) => Assert.Equal("miel", SearchText.Fold(typed));

    [Theory]
    [InlineData("")]
    [InlineData("\uD83C")]
    [InlineData("\uDC00\uD800")]
    [InlineData("😀🍯")]
    [InlineData("\0\u0001")]
    [InlineData("\"'*():^-+ / % _ ;")]
    public void Text_without_letters_has_no_words(string typed) => Assert.Empty(SearchText.Words(typed));

    [Fact]
    public void A_broken_surrogate_inside_a_word_only_parts_it() => Assert.Equal("mi el", SearchText.Fold("mi\uD800el"));

    [Theory]
    [InlineData("huiles", "huile")]
    [InlineData("dattes", "datte")]
    [InlineData("gâteaux", "gateau")]
    [InlineData("thés", "the")]
    [InlineData("bas", "bas")]
    [InlineData("pousse", "pousse")]
    public void A_plural_is_asked_for_as_its_singular(string typed, string stem) =>
        Assert.Equal(stem, Assert.Single(SearchText.Words(typed)).Stem);

    [Theory]
    [InlineData("Crème", "crème")]
    [InlineData("العَسَل", "عسل")]
    [InlineData("كِسكِس", "كسكس")]
    public void A_proposal_is_spelt_as_people_spell_it(string written, string shown) =>
        Assert.Equal(shown, Assert.Single(SearchText.Words(written)).Shown);

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        foreach (var text in new[] { "الكسكس بالخضر", "Huile d’argan — 250 ml", "ﻻﻟﻠﻪ", "العالمين", "Œufs" })
            Assert.Equal(SearchText.Fold(text), SearchText.Fold(SearchText.Fold(SearchText.Fold(text))));
    }

    [Theory]
    [InlineData("miel", "meil", 1)]
    [InlineData("couscous", "couscos", 1)]
    [InlineData("jujubier", "jujubbier", 1)]
    [InlineData("zaafran", "safran", 2)]
    [InlineData("miel", "miel", 0)]
    [InlineData("miel", "olive", 3)]
    public void Slips_between_words_are_counted_up_to_a_limit(string left, string right, int slips) =>
        Assert.Equal(slips, EditDistance.Between(left, right, most: 2));
}
