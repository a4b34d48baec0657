namespace Marketplace.Domain.Common;

/// <summary>An expected "no" that a person can act on: a key that every language has a sentence for, and its values.</summary>
/// <param name="Key">Names the meaning, for example <c>Lot.NotEnoughUnits</c>.</param>
/// <param name="Values">What the sentence mentions; <see cref="Money"/>, dates and names are formatted where it is said.</param>
public sealed record Refusal(string Key, params IReadOnlyList<object> Values)
{
    /// <summary>The field of the form it is about, if any.</summary>
    public string? Field { get; init; }

    /// <summary>Someone else changed the same thing in the meantime.</summary>
    public static Refusal Stale => new("Common.Stale");

    /// <summary>Absent, or outside what the visitor may see: the two are one answer.</summary>
    public static Refusal NotFound => new("Common.NotFound");

    public Refusal On(string field) => this with { Field = field };

    public bool Equals(Refusal? other) =>
        other is not null && Key == other.Key && Field == other.Field && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Key, Field, Values.Count);
}
