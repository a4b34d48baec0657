using System.Globalization;
using System.Text;

namespace Marketplace.Domain.Common;

/// <summary>The one place where typed text is cleaned or refused, before anything is stored (reliability.md 9.1).</summary>
/// <remarks>
/// Cleaned: composed to NFC, bidi controls removed (BAD-06), zero-width characters removed unless the script needs
/// them (BAD-07), outer spaces trimmed, text of nothing but spaces or invisible characters made empty (BAD-13), line
/// breaks of a single-line field turned into a space (BAD-16). Refused: NUL and control characters
/// (<c>Text.Control</c>, BAD-05), halves of characters (<c>Text.Broken</c>, BAD-14), more than
/// <see cref="MarksMax"/> marks on one letter (<c>Text.TooManyMarks</c>, BAD-09), too long (<c>Text.TooLong</c> and
/// <c>Text.TooLongStored</c>, BAD-12). Letters are otherwise stored as typed; search folds its own copy (BAD-10).
/// </remarks>
public static class TextRules
{
    /// <summary>Combining marks one letter may carry.</summary>
    public const int MarksMax = 8;

    /// <summary>Names, titles, codes: one line without tabs.</summary>
    /// <param name="typed">What was typed; null is empty.</param>
    /// <param name="lengthMax">Limit in characters as people count them, and in UTF-16 units as columns do.</param>
    public static Outcome<string> SingleLine(string? typed, int lengthMax = int.MaxValue) =>
        Clean(typed, lengthMax, text => LineBreaksAs(text, " "), allowed: "");

    /// <summary>Notes and stories: line feeds and tabs are kept, every kind of line break becomes a line feed.</summary>
    /// <inheritdoc cref="SingleLine"/>
    public static Outcome<string> MultiLine(string? typed, int lengthMax = int.MaxValue) =>
        Clean(typed, lengthMax, text => LineBreaksAs(text, "\n"), allowed: "\n\t");

    /// <summary>E-mail addresses, codes, search words: one line, and no zero-width character at all.</summary>
    /// <inheritdoc cref="SingleLine"/>
    public static Outcome<string> Code(string? typed, int lengthMax = int.MaxValue) =>
        SingleLine(string.Concat((typed ?? "").Where(character => !TypedCharacters.IsInvisible(character))), lengthMax);

    /// <summary>Characters as people count them: an emoji family is one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>The first characters of a text, never cut in the middle of one.</summary>
    public static string Shorten(string text, int lengthMax)
    {
        var elements = StringInfo.ParseCombiningCharacters(text);
        return elements.Length <= lengthMax ? text : text[..elements[lengthMax]];
    }

    private static Outcome<string> Clean(string? typed, int lengthMax, Func<string, string> line, string allowed)
    {
        if (!IsWhole(typed ?? ""))
            return new Refusal("Text.Broken");
        var text = line(typed ?? "");
        if (text.Any(character => char.IsControl(character) && !allowed.Contains(character, StringComparison.Ordinal)))
            return new Refusal("Text.Control");
        text = InvisibleText.Remove(text);
        if (MostMarks(text) > MarksMax)
            return new Refusal("Text.TooManyMarks");
        text = text.Normalize(NormalizationForm.FormC).Trim();
        return InvisibleText.IsAll(text) ? "" : WithinLength(text, lengthMax);
    }

    private static Outcome<string> WithinLength(string text, int lengthMax)
    {
        if (text.Length <= lengthMax)
            return text;
        var length = Length(text);
        return length > lengthMax
            ? new Refusal("Text.TooLong", lengthMax, length)
            : new Refusal("Text.TooLongStored", text.Length - lengthMax);
    }

    private static bool IsWhole(string text)
    {
        for (var position = 0; position < text.Length; position++)
        {
            if (!char.IsSurrogate(text[position]))
                continue;
            if (position + 1 == text.Length || !char.IsSurrogatePair(text[position], text[position + 1]))
                return false;
            position++;
        }

        return true;
    }

    private static string LineBreaksAs(string text, string replacement) => text
        .ReplaceLineEndings("\n")
        .Replace("\v", "\n", StringComparison.Ordinal)
        .Replace("\n", replacement, StringComparison.Ordinal);

    private static int MostMarks(string text)
    {
        var (most, marks) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                ? marks + 1
                : 0;
            most = Math.Max(most, marks);
        }

        return most;
    }
}
