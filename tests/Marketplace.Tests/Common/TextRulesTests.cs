using System.Text;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u0085b\u0086")]
    [InlineData("a\tb")]
    public void BAD05_refuses_control_characters_in_one_line(string typed) =>
        Assert.Equal("Text.Control", TextRules.SingleLine(typed).Refusal?.Key);

    [Fact]
    public void BAD05_keeps_tabs_and_line_feeds_in_several_lines() =>
        Assert.Equal("un\n\tdeux\ntrois", TextRules.MultiLine("un\r\n\tdeux\u2028trois").Value);

    [Fact]
    public void BAD05_refuses_NUL_in_several_lines() =>
        Assert.Equal("Text.Control", TextRules.MultiLine("a\0").Refusal?.Key);

    [Fact]
    public void BAD06_removes_bidi_controls_so_that_names_show_their_true_order() =>
        Assert.Equal("photoexe.gpj", TextRules.SingleLine("\u2066photo\u202Eexe.gpj\u202C\u200F\u061C").Value);

    [Theory]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("mi\u200Cel", "miel")]
    [InlineData("mi\u00ADel\uFEFF\u200B", "miel")]
    [InlineData("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧")]
    [InlineData("👩🏽\u200D🌾", "👩🏽\u200D🌾")]
    [InlineData("\u200Dعسل\u200D", "عسل")]
    public void BAD07_keeps_joiners_only_where_they_join(string typed, string expected) =>
        Assert.Equal(expected, TextRules.SingleLine(typed).Value);

    [Fact]
    public void BAD07_removes_every_zero_width_character_from_codes() =>
        Assert.Equal("MD-25ع", TextRules.Code("MD\u200B-2\u200D5\uFEFFع\u200C").Value);

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(10_000, true)]
    public void BAD09_refuses_more_than_eight_marks_on_a_letter(int marks, bool refused)
    {
        var outcome = TextRules.SingleLine("x" + new string('\u0323', marks));

        Assert.Equal(refused ? "Text.TooManyMarks" : null, outcome.Refusal?.Key);
    }

    [Theory]
    [InlineData("بِسْمِ ٱللَّٰهِ")]
    [InlineData("ⵜⴰⵎⴰⵣⵉⵖⵜ")]
    [InlineData("أ إ آ ا ى ي ة ه ـــ")]
    public void BAD10_stores_Arabic_and_Tifinagh_as_typed(string typed) =>
        Assert.Equal(typed, TextRules.SingleLine(typed).Value.Normalize(NormalizationForm.FormC));

    [Fact]
    public void BAD11_counts_and_cuts_by_characters_people_see()
    {
        const string Families = "👨\u200D👩\u200D👧👨\u200D👩\u200D👧é";

        Assert.Equal(3, TextRules.Length(Families));
        Assert.Equal("👨\u200D👩\u200D👧", TextRules.Shorten(Families, 1));
    }

    [Fact]
    public void BAD12_refuses_one_character_too_many_and_says_how_many()
    {
        var refusal = TextRules.SingleLine(new string('a', 101), 100).Refusal;

        Assert.Equal(new Refusal("Text.TooLong", 100, 101), refusal);
        Assert.False(TextRules.SingleLine(new string('a', 100), 100).IsRefused);
    }

    [Fact]
    public void BAD12_refuses_a_megabyte_and_what_the_column_cannot_hold()
    {
        Assert.Equal("Text.TooLong", TextRules.SingleLine(new string('a', 1 << 20), 100).Refusal?.Key);
        Assert.Equal(new Refusal("Text.TooLongStored", 6), TextRules.SingleLine("👨\u200D👩\u200D👧👨\u200D👩\u200D👧", 10).Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("\u00A0\u202F\u2003")]
    [InlineData("\u200B\u200E\uFEFF\u00AD")]
    [InlineData("\u3164\u2800")]
    [InlineData("\r\n")]
    public void BAD13_takes_what_cannot_be_seen_for_empty(string? typed) =>
        Assert.Equal("", TextRules.SingleLine(typed).Value);

    [Fact]
    public void BAD14_refuses_half_a_character() =>
        Assert.Equal("Text.Broken", TextRules.SingleLine("a\uD83D").Refusal?.Key);

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("Aït-Ben Ali El Houssaïne")]
    [InlineData("X")]
    [InlineData("Null")]
    [InlineData("True")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{7*7}} @(1+1) ${x}")]
    [InlineData("'; DROP TABLE Orders; --")]
    public void BAD15_accepts_unusual_names_and_code_as_text(string typed) =>
        Assert.Equal(typed, TextRules.SingleLine(typed, 60).Value);

    [Fact]
    public void BAD16_removes_line_breaks_from_one_line() =>
        Assert.Equal("Sujet Bcc: all@example.com", TextRules.SingleLine("Sujet\r\nBcc: all@example.com\n").Value);

    [Fact]
    public void Composes_letters_and_trims_the_ends() =>
        Assert.Equal("thé à la menthe", TextRules.SingleLine("\u00A0the\u0301 a\u0300 la menthe ").Value);
}
