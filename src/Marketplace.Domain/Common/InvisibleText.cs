using System.Globalization;
using System.Text;

namespace Marketplace.Domain.Common;

/// <summary>Characters that are stored but not seen: which are dropped, and which a script or an emoji needs.</summary>
internal static class InvisibleText
{
    private const char NonJoiner = '\u200C';

    private const char Joiner = '\u200D';

    /// <summary>The text without bidi controls and without zero-width characters that join nothing.</summary>
    public static string Remove(string text)
    {
        if (!text.Any(TypedCharacters.IsInvisible))
            return text;
        var kept = new StringBuilder(text.Length);
        for (var position = 0; position < text.Length; position++)
        {
            if (!TypedCharacters.IsInvisible(text[position]) || IsNeeded(text, position))
                kept.Append(text[position]);
        }

        return kept.ToString();
    }

    /// <summary>True when nothing of the text can be seen.</summary>
    public static bool IsAll(string text) => text.EnumerateRunes().All(IsUnseen);

    /// <summary>A (non-)joiner between two letters of Arabic or a script like it, or a joiner between two pictures.</summary>
    private static bool IsNeeded(string text, int position)
    {
        if (text[position] is not (NonJoiner or Joiner) || position == 0 || position + 1 == text.Length)
            return false;
        Rune.DecodeLastFromUtf16(text.AsSpan(0, position), out var before, out _);
        Rune.DecodeFromUtf16(text.AsSpan(position + 1), out var after, out _);
        return (IsJoiningScript(before) && IsJoiningScript(after))
            || (text[position] == Joiner && IsPicture(before) && IsPicture(after));
    }

    /// <summary>Arabic to N'Ko and the scripts of South Asia, Arabic extended, and Tifinagh whose clusters use a joiner.</summary>
    private static bool IsJoiningScript(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x07FF) or (>= 0x0860 and <= 0x0DFF) or (>= 0x2D30 and <= 0x2D7F);

    /// <summary>Symbols, and what may stand between a symbol and its joiner: skin tones and the picture selector.</summary>
    private static bool IsPicture(Rune rune) =>
        rune.Value == 0xFE0F
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    private static bool IsUnseen(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
