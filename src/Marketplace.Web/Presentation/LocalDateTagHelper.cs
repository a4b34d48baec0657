using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>A day (<c>value</c>), the Moroccan day of an instant (<c>at</c>) or a month (<c>month</c>).</summary>
public sealed class LocalDateTagHelper : TagHelper
{
    public DateOnly? Value { get; set; }

    public DateTimeOffset? At { get; set; }

    public YearMonth? Month { get; set; }

    [HtmlAttributeName("as")]
    public DateStyle Style { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Month is { } month)
            Write(output, DateFormat.MonthYear(month, CurrentLanguage.Value), month.ToString());
        else if ((Value ?? DayOf(At)) is { } day)
            Write(output, Said(day), day.ToString("O", CultureInfo.InvariantCulture));
        else
            output.SuppressOutput();
    }

    private static DateOnly? DayOf(DateTimeOffset? instant) => instant is { } at ? MoroccanTime.DayOf(at) : null;

    private void Write(TagHelperOutput output, string text, string machine)
    {
        if (Style is DateStyle.Digits && Month is null)
            output.IsolateLeftToRight(text);
        else
            output.Isolate(text);
        output.WrapInTime(machine);
    }

    private string Said(DateOnly day) => Style switch
    {
        DateStyle.Digits => DateFormat.Day(day),
        DateStyle.DayMonthYear => DateFormat.DayMonthYear(day, CurrentLanguage.Value),
        DateStyle.DayMonth => DateFormat.DayMonth(day, CurrentLanguage.Value),
        DateStyle.WeekdayDayMonth => DateFormat.WeekdayDayMonth(day, CurrentLanguage.Value),
        DateStyle.Full => DateFormat.Full(day, CurrentLanguage.Value),
    };
}
