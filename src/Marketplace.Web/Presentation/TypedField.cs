using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Presentation.Binding;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Presentation;

/// <summary>How a form shows a value of one of our types.</summary>
/// <param name="Keyboard">The <c>inputmode</c>.</param>
/// <param name="HasBrowserField">Browsers have a field of their own for it, unless the page says <c>type="text"</c>.</param>
/// <param name="Write">The value as its reader takes it back.</param>
internal sealed record TypedField(string Keyboard, bool HasBrowserField, Func<object, Language, string> Write)
{
    private static readonly Dictionary<Type, TypedField> ByType = new()
    {
        [typeof(Money)] = new("decimal", false, (value, language) => TypedForm.Of((Money)value, language)),
        [typeof(Rate)] = new("decimal", false, (value, language) => TypedForm.Of((Rate)value, language)),
        [typeof(PhoneNumber)] = new("tel", false, (value, _) => TypedForm.Of((PhoneNumber)value)),
        [typeof(DateOnly)] = new("numeric", true, (value, _) => TypedForm.Of((DateOnly)value)),
        [typeof(YearMonth)] = new("numeric", false, (value, _) => TypedForm.Of((YearMonth)value)),
        [typeof(TimeOnly)] = new("numeric", true, (value, _) => DateFormat.Time((TimeOnly)value)),
        [typeof(int)] = new("numeric", false, (value, _) => Digits(value)),
        [typeof(long)] = new("numeric", false, (value, _) => Digits(value)),
    };

    private static readonly TypedField Kilograms =
        new("decimal", false, (value, language) => TypedForm.Kilograms(Number(value), language));

    private static readonly TypedField Hours =
        new("text", false, (value, _) => TypedForm.Hours((int)Number(value)));

    private static readonly TypedField Percent = new(
        "decimal", false, (value, language) => TypedForm.Of(Rate.FromBasisPoints((int)Number(value)), language));

    public static TypedField? Of(ModelMetadata metadata)
    {
        var attributes = TypedReaders.Attributes(metadata);
        if (attributes.OfType<InKilogramsAttribute>().Any())
            return Kilograms;
        if (attributes.OfType<InHoursAttribute>().Any())
            return Hours;
        return attributes.OfType<InPercentAttribute>().Any()
            ? Percent
            : ByType.GetValueOrDefault(metadata.UnderlyingOrModelType);
    }

    private static long Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Digits(object value) => Number(value).ToString(CultureInfo.InvariantCulture);
}
