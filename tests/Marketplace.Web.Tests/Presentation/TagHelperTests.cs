using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Tests.Presentation;

/// <summary>What each tag writes; «s» is U+00A0, «n» U+202F.</summary>
public sealed class TagHelperTests
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 22, 14, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("fr-MA", "<bdi class=\"price\">1n284,50sDH</bdi>")]
    [InlineData("ar-MA", "<bdi class=\"price\">1n284,50sدرهم</bdi>")]
    [InlineData("en", "<bdi class=\"price\">MADs1,284.50</bdi>")]
    public void Money_is_one_isolated_unit(string culture, string expected) =>
        Assert.Equal(expected, Written(new MoneyTagHelper { Value = Money.FromCentimes(128_450) }, culture));

    [Fact]
    public void Money_drops_the_noughts_in_lists_and_takes_the_class_of_the_page()
    {
        var tag = new MoneyTagHelper { Value = Money.OfDirhams(145), Compact = true };

        Assert.Equal("<bdi class=\"num\">145sDH</bdi>", Written(tag, "fr-MA", new TagHelperAttribute("class", "num")));
    }

    [Fact]
    public void A_day_carries_its_machine_form()
    {
        Assert.Equal(
            "<bdi><time datetime=\"2026-11-22\">22 نونبر 2026</time></bdi>",
            Written(new LocalDateTagHelper { At = Instant }, "ar-MA"));
        Assert.Equal(
            "<bdi class=\"num\" dir=\"ltr\"><time datetime=\"2026-11-22\">22/11/2026</time></bdi>",
            Written(new LocalDateTagHelper { Value = new(2026, 11, 22), Style = DateStyle.Digits }, "ar-MA"));
        Assert.Equal(
            "<bdi><time datetime=\"2025-08\">غشت 2025</time></bdi>",
            Written(new LocalDateTagHelper { Month = new YearMonth(2025, 8) }, "ar-MA"));
        Assert.Equal("", Written(new LocalDateTagHelper(), "fr-MA"));
    }

    [Fact]
    public void An_instant_is_told_in_Moroccan_time()
    {
        Assert.Equal(
            "<bdi><time datetime=\"2026-11-22T14:05:00Z\">22 novembre 2026 à 15:05</time></bdi>",
            Written(new LocalTimeTagHelper { Value = Instant }, "fr-MA"));
        Assert.Equal(
            "<bdi class=\"num\" dir=\"ltr\"><time datetime=\"2026-11-22T14:05:00Z\">15:05</time></bdi>",
            Written(new LocalTimeTagHelper { Value = Instant, HourOnly = true }, "fr-MA"));
    }

    [Fact]
    public void A_phone_reads_left_to_right_and_dials_when_asked()
    {
        var number = PhoneNumber.FromE164("+212612345678");

        Assert.Equal("<bdi class=\"num\" dir=\"ltr\">06 12 34 56 78</bdi>", Written(new PhoneTagHelper { Value = number }, "ar-MA"));
        Assert.Equal(
            "<a href=\"tel:+212612345678\"><bdi class=\"num\" dir=\"ltr\">06 12 34 56 78</bdi></a>",
            Written(new PhoneTagHelper { Value = number, Link = true }, "ar-MA"));
        Assert.Equal("", Written(new PhoneTagHelper { Value = default(PhoneNumber) }, "ar-MA"));
    }

    [Fact]
    public void Numbers_with_signs_read_left_to_right()
    {
        Assert.Equal("<bdi class=\"num\" dir=\"ltr\">+58,0n%</bdi>", Written(new PercentTagHelper { Part = 58, Whole = 100, Change = true }, "ar-MA"));
        Assert.Equal("<bdi class=\"num\" dir=\"ltr\">8,5n%</bdi>", Written(new PercentTagHelper { Rate = Rate.FromBasisPoints(850) }, "fr-MA"));
        Assert.Equal("<bdi class=\"num\" dir=\"ltr\">13%</bdi>", Written(new PercentTagHelper { Part = 1, Whole = 8, Rounded = true }, "en"));
        Assert.Equal("<bdi class=\"num\" dir=\"ltr\">1n250</bdi>", Written(new QuantityTagHelper { Value = 1_250 }, "fr-MA"));
    }

    [Fact]
    public void R6_a_part_of_nothing_is_not_available() =>
        Assert.Equal("<bdi>n. d.</bdi>", Written(new PercentTagHelper { Part = 1, Missing = "n. d." }, "fr-MA"));

    [Fact]
    public void Quantities_carry_their_unit()
    {
        Assert.Equal("<bdi>250sغ</bdi>", Written(new QuantityTagHelper { Value = 250, Unit = ProductUnit.Gram }, "ar-MA"));
        Assert.Equal("<bdi>24shs30</bdi>", Written(new QuantityTagHelper { Minutes = 1_470 }, "fr-MA"));
        Assert.Equal(
            "<bdi>38,00sDHs/skg</bdi>",
            Written(new UnitPriceTagHelper { Value = Money.OfDirhams(38), Measure = UnitMeasure.Kilogram }, "fr-MA"));
    }

    [Fact]
    public void Codes_read_left_to_right_and_names_by_their_script_and_both_are_escaped()
    {
        Assert.Equal("<bdi class=\"ref\" dir=\"ltr\">MD-25-04822</bdi>", Written(new RefTagHelper { Value = "MD-25-04822" }, "ar-MA"));
        Assert.Equal("<bdi>&lt;b&gt;فاطمة</bdi>", Written(new PersonTagHelper { Name = "<b>فاطمة" }, "fr-MA"));
        Assert.Equal("", Written(new PersonTagHelper(), "fr-MA"));
    }

    private static string Written(TagHelper tag, string culture, params TagHelperAttribute[] attributes)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var output = new TagHelperOutput("x", [.. attributes], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
            tag.Process(new TagHelperContext([.. attributes], new Dictionary<object, object>(), "1"), output);
            using var html = new StringWriter(CultureInfo.InvariantCulture);
            output.WriteTo(html, HtmlEncoder.Create(UnicodeRanges.All));
            return html.ToString().Replace("&#xA0;", "s", StringComparison.Ordinal).Replace("&#x202F;", "n", StringComparison.Ordinal)
                .Replace("&#x2B;", "+", StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
