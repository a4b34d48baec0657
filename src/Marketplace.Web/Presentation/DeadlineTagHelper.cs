using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Presentation;

/// <summary>How long until a promise, or how late it is; coloured from six hours on, red once late.</summary>
public sealed class DeadlineTagHelper(TimeProvider clock, IStringLocalizer<OfficeText> text) : TagHelper
{
    private static readonly TimeSpan Warm = TimeSpan.FromHours(6);

    public DateTimeOffset? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } promised)
        {
            output.SuppressOutput();
            return;
        }

        var left = promised - clock.Now();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", left < TimeSpan.Zero ? "timer hot" : left < Warm ? "timer warm" : "timer");
        output.PostContent.SetContent(Said(promised, left));
    }

    private string Said(DateTimeOffset promised, TimeSpan left)
    {
        if (left < TimeSpan.Zero)
            return text["Timer.Late", Lasting(-left)];
        return left < TimeSpan.FromDays(1) ? text["Timer.Left", Lasting(left)] : Named(MoroccanTime.DayOf(promised));
    }

    /// <summary>Tomorrow, a weekday while it is clear which, else the date.</summary>
    private string Named(DateOnly day) => (day.DayNumber - clock.Today().DayNumber) switch
    {
        1 => text["Timer.Tomorrow"],
        < 7 => CalendarNames.Weekday(day.DayOfWeek, CurrentLanguage.Value),
        _ => Bidi.IsolateLeftToRight(DateFormat.Day(day)),
    };

    /// <summary>Minutes under an hour, whole hours under two days, whole days beyond.</summary>
    private string Lasting(TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => QuantityFormat.Duration((int)span.TotalMinutes, CurrentLanguage.Value),
        { TotalDays: < 2 } => QuantityFormat.Duration((int)span.TotalHours * 60, CurrentLanguage.Value),
        _ => text.Counted("Timer.Days", (long)span.TotalDays),
    };
}
