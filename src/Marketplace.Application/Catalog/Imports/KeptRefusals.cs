using System.Globalization;
using System.Text.Json;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Refusals as they are kept with a row, so that each reader sees them in a language of their own later.</summary>
internal static class KeptRefusals
{
    /// <param name="K">Key.</param>
    /// <param name="F">Field.</param>
    /// <param name="V">Values, each with its type before a colon.</param>
    private sealed record Kept(string K, string? F, IReadOnlyList<string> V);

    public static string Write(IEnumerable<Refusal> refusals) =>
        JsonSerializer.Serialize(refusals.Select(refusal => new Kept(refusal.Key, refusal.Field, [.. refusal.Values.Select(WriteValue)])));

    public static IReadOnlyList<Refusal> Read(string kept) => kept.Length == 0
        ? []
        : [.. JsonSerializer.Deserialize<List<Kept>>(kept)!.Select(one => new Refusal(one.K, [.. one.V.Select(ReadValue)]) { Field = one.F })];

    private static string WriteValue(object value) => value switch
    {
        Money amount => Invariant($"m:{amount.Centimes}"),
        int or long => Invariant($"n:{value}"),
        DateOnly day => Invariant($"d:{day.DayNumber}"),
        LocalizedText text => $"l:{JsonSerializer.Serialize(text)}",
        _ => Invariant($"s:{value}"),
    };

    private static object ReadValue(string kept) => (kept[0], kept[2..]) switch
    {
        ('m', var centimes) => Money.FromCentimes(long.Parse(centimes, CultureInfo.InvariantCulture)),
        ('n', var number) => long.Parse(number, CultureInfo.InvariantCulture),
        ('d', var day) => DateOnly.FromDayNumber(int.Parse(day, CultureInfo.InvariantCulture)),
        ('l', var text) => JsonSerializer.Deserialize<LocalizedText>(text)!,
        (_, var text) => text,
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
