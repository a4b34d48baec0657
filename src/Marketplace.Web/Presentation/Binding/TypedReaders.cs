using System.ComponentModel.DataAnnotations;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Which of the domain's readers takes the text for which property; null where the framework may go on.</summary>
internal static class TypedReaders
{
    public static Func<string, TypedReading>? For(ModelMetadata metadata)
    {
        var type = metadata.UnderlyingOrModelType;
        if (type == typeof(decimal) || type == typeof(double) || type == typeof(float))
            throw new NotSupportedException($"{metadata.ContainerType}.{metadata.Name}: use Money, Rate or small units.");
        if (type == typeof(int) || type == typeof(long) || type == typeof(short))
            return ForWhole(type, Attributes(metadata));
        return ForValue(type);
    }

    public static IReadOnlyList<object> Attributes(ModelMetadata metadata) =>
        metadata is DefaultModelMetadata { Attributes.Attributes: var attributes } ? attributes : [];

    private static Func<string, TypedReading>? ForValue(Type type)
    {
        if (type == typeof(Money))
            return typed => TypedReading.Of(TypedMoney.Read(typed));
        if (type == typeof(Rate))
            return typed => TypedReading.Of(TypedPercent.Read(typed));
        if (type == typeof(DateOnly))
            return typed => TypedReading.Of(TypedDate.Read(typed));
        if (type == typeof(YearMonth))
            return typed => TypedReading.Of(TypedDate.ReadMonth(typed));
        if (type == typeof(TimeOnly))
            return typed => TypedReading.Of(TypedDate.ReadTime(typed));
        return type == typeof(PhoneNumber) ? typed => TypedReading.Of(PhoneNumber.Read(typed)) : null;
    }

    private static Func<string, TypedReading> ForWhole(Type type, IReadOnlyList<object> attributes)
    {
        if (attributes.OfType<InKilogramsAttribute>().Any())
            return typed => Whole(TypedWeight.Read(typed), grams => grams, type);
        if (attributes.OfType<InHoursAttribute>().Any())
            return typed => Whole(TypedDuration.Read(typed), minutes => minutes, type);
        if (attributes.OfType<InPercentAttribute>().Any())
            return typed => Whole(TypedPercent.Read(typed), rate => rate.BasisPoints, type);
        var (min, max) = Limits(type, attributes);
        return typed => Whole(TypedQuantity.ReadWhole(typed, min, max), whole => whole, type);
    }

    private static (long Min, long Max) Limits(Type type, IReadOnlyList<object> attributes)
    {
        var most = type == typeof(long) ? long.MaxValue : type == typeof(int) ? int.MaxValue : short.MaxValue;
        var range = attributes.OfType<RangeAttribute>().FirstOrDefault();
        return range is { Minimum: int min, Maximum: int max } ? (min, Math.Min(max, most)) : (0, most);
    }

    private static TypedReading Whole<T>(Outcome<T> read, Func<T, long> smallUnits, Type type) =>
        TypedReading.Of(read, value => Convert.ChangeType(smallUnits(value), type, null));
}
