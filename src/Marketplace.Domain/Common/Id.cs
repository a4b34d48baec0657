using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Marketplace.Domain.Common;

/// <summary>The key of a <typeparamref name="T"/>; zero means "not saved yet".</summary>
public readonly record struct Id<T>(long Value) : IComparable<Id<T>>, IParsable<Id<T>>
{
    public bool IsNew => Value == 0;

    public static Id<T> Parse(string s, IFormatProvider? provider) => new(long.Parse(s, CultureInfo.InvariantCulture));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var parsed = long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        result = new(value);
        return parsed;
    }

    public static bool operator <(Id<T> left, Id<T> right) => left.Value < right.Value;

    public static bool operator >(Id<T> left, Id<T> right) => left.Value > right.Value;

    public static bool operator <=(Id<T> left, Id<T> right) => left.Value <= right.Value;

    public static bool operator >=(Id<T> left, Id<T> right) => left.Value >= right.Value;

    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
