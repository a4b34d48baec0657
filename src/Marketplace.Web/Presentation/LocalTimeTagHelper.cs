using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>An instant in Moroccan time: day and hour, or the hour alone with <c>hour-only</c>.</summary>
public sealed class LocalTimeTagHelper : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public bool HourOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } instant)
        {
            output.SuppressOutput();
            return;
        }

        if (HourOnly)
            output.IsolateLeftToRight(DateFormat.Time(instant));
        else
            output.Isolate(DateFormat.DayTime(instant, CurrentLanguage.Value));
        output.WrapInTime(instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
