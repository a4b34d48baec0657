using Marketplace.Domain.Common;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>What a reader made of the text: a value or a refusal.</summary>
/// <remarks>Not an outcome of object: to the compiler a refusal is an object too, and would pass for a value.</remarks>
internal readonly record struct TypedReading(object? Value, Refusal? Refusal)
{
    public static TypedReading Of<T>(Outcome<T> read) => Of(read, value => value);

    public static TypedReading Of<T, TValue>(Outcome<T> read, Func<T, TValue> convert) =>
        read.IsRefused ? new(null, read.Refusal) : new(convert(read.Value), null);
}
