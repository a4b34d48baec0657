using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog;

/// <summary>Reads the fields of one form or row and keeps every refusal with its field.</summary>
internal sealed class TypedFields
{
    private readonly List<Refusal> _refusals = [];

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public void Refuse(Refusal refusal) => _refusals.Add(refusal);

    /// <summary>The value, or nothing once its refusal is kept.</summary>
    public T? Take<T>(Outcome<T> read, string field)
    {
        if (!read.IsRefused)
            return read.Value;
        _refusals.Add(read.Refusal.On(field));
        return default;
    }

    public string Line(string? typed, int lengthMax, string field) => Take(TextRules.SingleLine(typed, lengthMax), field) ?? "";

    public LocalizedText Lines(TypedText typed, int lengthMax, string field) => new(
        Line(typed.Fr, lengthMax, $"{field}Fr"), Line(typed.Ar, lengthMax, $"{field}Ar"), Line(typed.En, lengthMax, $"{field}En"));

    public LocalizedText Paragraphs(TypedText typed, int lengthMax, string field) => new(
        Take(TextRules.MultiLine(typed.Fr, lengthMax), $"{field}Fr") ?? "",
        Take(TextRules.MultiLine(typed.Ar, lengthMax), $"{field}Ar") ?? "",
        Take(TextRules.MultiLine(typed.En, lengthMax), $"{field}En") ?? "");
}
