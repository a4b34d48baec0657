using System.Globalization;
using System.Text;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Wording;

/// <summary>Every format in every language against what people read; «s» is U+00A0, «n» U+202F, «l» U+200E.</summary>
public sealed class FormatTests
{
    private static readonly Language[] Languages = Enum.GetValues<Language>();

    [Theory]
    [InlineData("fr-MA")]
    [InlineData("ar-EG")]
    [InlineData("fa-IR")]
    [InlineData("en")]
    public void Prints_the_same_whatever_the_culture_of_the_machine(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            Assert.Equal(Golden.ReplaceLineEndings("\n").Trim(), Printed().Trim());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Printed()
    {
        var lines = new StringBuilder();
        foreach (var (name, format) in Formats())
            lines.Append(name).Append(" | ").AppendJoin(" | ", Languages.Select(format)).Append('\n');
        return lines.ToString().Replace('\u00A0', 's').Replace('\u202F', 'n').Replace('\u200E', 'l');
    }

    private static IEnumerable<(string Name, Func<Language, string> Format)> Formats() =>
        [.. Amounts(), .. Percentages(), .. Days(), .. Quantities()];

    private static IEnumerable<(string, Func<Language, string>)> Amounts()
    {
        long[] samples = [0, 5, 14_500, 123_450, 123_456_789_012, -123_450, long.MinValue];
        foreach (var centimes in samples)
            yield return ($"full {Machine(centimes)}", language => MoneyFormat.Full(Money.FromCentimes(centimes), language));
        yield return ("compact 14500", language => MoneyFormat.Compact(Money.FromCentimes(14_500), language));
        yield return ("compact 128450", language => MoneyFormat.Compact(Money.FromCentimes(128_450), language));
        yield return ("amount 123450", language => MoneyFormat.Amount(Money.FromCentimes(123_450), language));
        yield return ("typed 123450", language => TypedForm.Of(Money.FromCentimes(123_450), language));
    }

    private static IEnumerable<(string, Func<Language, string>)> Percentages()
    {
        yield return ("share 1/3", language => PercentFormat.Share(1, 3, language)!);
        yield return ("share 1/2000", language => PercentFormat.Share(1, 2000, language)!);
        yield return ("whole share 1/8", language => PercentFormat.WholeShare(1, 8, language)!);
        yield return ("change 58/100", language => PercentFormat.Change(58, 100, language)!);
        yield return ("change -1/3", language => PercentFormat.Change(-1, 3, language)!);
        yield return ("rate 850", language => PercentFormat.Exact(Rate.FromBasisPoints(850), language));
        yield return ("rate 225", language => PercentFormat.Exact(Rate.FromBasisPoints(225), language));
        yield return ("one decimal 225", language => PercentFormat.OneDecimal(225, language));
    }

    private static IEnumerable<(string, Func<Language, string>)> Days()
    {
        var day = new DateOnly(2026, 11, 22);
        var instant = new DateTimeOffset(2026, 11, 22, 14, 5, 0, TimeSpan.Zero);
        var ramadan = new DateTimeOffset(2026, 2, 20, 23, 30, 0, TimeSpan.Zero);
        yield return ("day", _ => DateFormat.Day(day));
        yield return ("day month year", language => DateFormat.DayMonthYear(day, language));
        yield return ("first of month", language => DateFormat.DayMonthYear(new(2027, 5, 1), language));
        yield return ("full", language => DateFormat.Full(day, language));
        yield return ("weekday", language => DateFormat.WeekdayDayMonth(day, language));
        yield return ("time", _ => DateFormat.Time(instant));
        yield return ("instant", language => DateFormat.DayTime(instant, language));
        yield return ("instant in Ramadan", language => DateFormat.DayTime(ramadan, language));
        foreach (var month in Enumerable.Range(1, 12))
            yield return ($"month {Machine(month)}", language => DateFormat.MonthYear(new(2025, month), language));
    }

    private static IEnumerable<(string, Func<Language, string>)> Quantities()
    {
        yield return ("weight 1500", language => QuantityFormat.Weight(1_500, language));
        yield return ("weight 250", language => QuantityFormat.Weight(250, language));
        yield return ("weight 1250000", language => QuantityFormat.Weight(1_250_000, language));
        yield return ("volume 1000", language => QuantityFormat.Volume(1_000, language));
        yield return ("volume 60", language => QuantityFormat.Volume(60, language));
        foreach (var pieces in (int[])[0, 1, 2, 3, 11, 100])
            yield return ($"pieces {Machine(pieces)}", language => QuantityFormat.Pieces(pieces, language));
        yield return ("duration 1470", language => QuantityFormat.Duration(1_470, language));
        yield return ("duration 65", language => QuantityFormat.Duration(65, language));
        yield return ("duration 120", language => QuantityFormat.Duration(120, language));
        yield return ("duration 45", language => QuantityFormat.Duration(45, language));
        foreach (var measure in Enum.GetValues<UnitMeasure>())
            yield return ($"per {measure}", language => QuantityFormat.PricePer(Money.OfDirhams(38), measure, language));
    }

    private static string Machine(long value) => value.ToString(CultureInfo.InvariantCulture);

    private const string Golden = """
        full 0 | 0,00sDH | 0,00sدرهم | MADs0.00
        full 5 | 0,05sDH | 0,05sدرهم | MADs0.05
        full 14500 | 145,00sDH | 145,00sدرهم | MADs145.00
        full 123450 | 1n234,50sDH | 1n234,50sدرهم | MADs1,234.50
        full 123456789012 | 1n234n567n890,12sDH | 1n234n567n890,12sدرهم | MADs1,234,567,890.12
        full -123450 | −1n234,50sDH | l−1n234,50sدرهم | −MADs1,234.50
        full -9223372036854775808 | −92n233n720n368n547n758,08sDH | l−92n233n720n368n547n758,08sدرهم | −MADs92,233,720,368,547,758.08
        compact 14500 | 145sDH | 145sدرهم | MADs145
        compact 128450 | 1n284,50sDH | 1n284,50sدرهم | MADs1,284.50
        amount 123450 | 1n234,50 | 1n234,50 | 1,234.50
        typed 123450 | 1234,50 | 1234,50 | 1234.50
        share 1/3 | 33,3n% | 33,3n% | 33.3%
        share 1/2000 | 0,1n% | 0,1n% | 0.1%
        whole share 1/8 | 13n% | 13n% | 13%
        change 58/100 | +58,0n% | +58,0n% | +58.0%
        change -1/3 | −33,3n% | l−33,3n% | −33.3%
        rate 850 | 8,5n% | 8,5n% | 8.5%
        rate 225 | 2,25n% | 2,25n% | 2.25%
        one decimal 225 | 2,3n% | 2,3n% | 2.3%
        day | 22/11/2026 | 22/11/2026 | 22/11/2026
        day month year | 22 novembre 2026 | 22 نونبر 2026 | 22 November 2026
        first of month | 1er mai 2027 | 1 ماي 2027 | 1 May 2027
        full | dimanche 22 novembre 2026 | الأحد، 22 نونبر 2026 | Sunday 22 November 2026
        weekday | dimanche 22 novembre | الأحد، 22 نونبر | Sunday 22 November
        time | 15:05 | 15:05 | 15:05
        instant | 22 novembre 2026 à 15:05 | 22 نونبر 2026 على الساعة 15:05 | 22 November 2026 at 15:05
        instant in Ramadan | 20 février 2026 à 23:30 | 20 فبراير 2026 على الساعة 23:30 | 20 February 2026 at 23:30
        month 1 | janvier 2025 | يناير 2025 | January 2025
        month 2 | février 2025 | فبراير 2025 | February 2025
        month 3 | mars 2025 | مارس 2025 | March 2025
        month 4 | avril 2025 | أبريل 2025 | April 2025
        month 5 | mai 2025 | ماي 2025 | May 2025
        month 6 | juin 2025 | يونيو 2025 | June 2025
        month 7 | juillet 2025 | يوليوز 2025 | July 2025
        month 8 | août 2025 | غشت 2025 | August 2025
        month 9 | septembre 2025 | شتنبر 2025 | September 2025
        month 10 | octobre 2025 | أكتوبر 2025 | October 2025
        month 11 | novembre 2025 | نونبر 2025 | November 2025
        month 12 | décembre 2025 | دجنبر 2025 | December 2025
        weight 1500 | 1,5skg | 1,5sكغ | 1.5skg
        weight 250 | 250sg | 250sغ | 250sg
        weight 1250000 | 1n250skg | 1n250sكغ | 1,250skg
        volume 1000 | 1sl | 1sلتر | 1sl
        volume 60 | 60sml | 60sمل | 60sml
        pieces 0 | 0spièce | 0sقطعة | 0spieces
        pieces 1 | 1spièce | قطعة واحدة | 1spiece
        pieces 2 | 2spièces | قطعتان | 2spieces
        pieces 3 | 3spièces | 3sقطع | 3spieces
        pieces 11 | 11spièces | 11sقطعة | 11spieces
        pieces 100 | 100spièces | 100sقطعة | 100spieces
        duration 1470 | 24shs30 | 24sسs30sد | 24shs30smin
        duration 65 | 1shs05 | 1sسs5sد | 1shs5smin
        duration 120 | 2sh | 2sس | 2sh
        duration 45 | 45smin | 45sد | 45smin
        per Kilogram | 38,00sDHs/skg | 38,00sدرهمs/sكغ | MADs38.00s/skg
        per HundredGrams | 38,00sDHs/s100sg | 38,00sدرهمs/s100sغ | MADs38.00s/s100sg
        per Litre | 38,00sDHs/sl | 38,00sدرهمs/sلتر | MADs38.00s/sl
        per HundredMillilitres | 38,00sDHs/s100sml | 38,00sدرهمs/s100sمل | MADs38.00s/s100sml
        per Piece | 38,00sDHs/spièce | 38,00sدرهمs/sقطعة | MADs38.00s/spiece
        """;
}
