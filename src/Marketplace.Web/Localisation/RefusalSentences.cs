using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation.Text;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Localisation;

/// <summary>Says a refusal in the language of the request.</summary>
/// <remarks>
/// A sentence that counts has one text per plural: <c>Cart.NotEnoughUnits.one</c>, <c>.few</c> … chosen by the first
/// whole number among the values, whose places stay as they are.
/// </remarks>
public sealed class RefusalSentences(IStringLocalizer<RefusalText> text)
{
    private const string Unworded = "Common.Refused";

    public string Say(Refusal refusal)
    {
        var language = CurrentLanguage.Value;
        var sentence = Find(refusal.Key) ?? FindCounted(refusal, language);
        if (sentence is null)
            return text[Unworded, Bidi.IsolateLeftToRight(refusal.Key)];
        object[] values = [.. refusal.Values.Select(value => Written(value, language))];
        return string.Format(CultureInfo.InvariantCulture, sentence, values);
    }

    private string? FindCounted(Refusal refusal, Language language)
    {
        var count = refusal.Values.Where(value => value is int or long).Select(value => Convert.ToInt64(value, null));
        return CountedNoun.Find(refusal.Key, count.FirstOrDefault(), language, Find);
    }

    private string? Find(string key) => text[key] is { ResourceNotFound: false } found ? found.Value : null;

    private static string Written(object value, Language language) => value switch
    {
        Money amount => Bidi.IsolateIn(language, MoneyFormat.Full(amount, language)),
        Rate rate => Bidi.IsolateLeftToRight(PercentFormat.Exact(rate, language)),
        DateOnly day => DateFormat.DayMonthYear(day, language),
        YearMonth month => DateFormat.MonthYear(month, language),
        DateTimeOffset instant => DateFormat.DayTime(instant, language),
        TimeOnly time => DateFormat.Time(time),
        PhoneNumber number => Bidi.IsolateLeftToRight(number.Display),
        LocalizedText name => Bidi.IsolateIn(language, name.In(language)),
        int or long => NumberFormat.Whole(Convert.ToInt64(value, null), language),
        string typed => Bidi.IsolateIn(language, typed),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
