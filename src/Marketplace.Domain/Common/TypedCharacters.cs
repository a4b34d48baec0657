using System.Globalization;
using System.Text;

namespace Marketplace.Domain.Common;

/// <summary>What keyboards, copies and our own output put around and between digits, taken away before reading.</summary>
public static class TypedCharacters
{
    /// <summary>Digits of the Arabic and Persian keyboards as 0–9; invisible characters removed; every kind of space
    /// as one plain space; minus signs and dashes as "-".</summary>
    public static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        foreach (var character in typed)
        {
            if (!IsInvisible(character))
                plain.Append(Plain(character));
        }

        return plain.ToString().Trim();
    }

    /// <summary>Marks that order or join text without being seen: bidi controls, zero-width characters, soft hyphen.</summary>
    public static bool IsInvisible(char character) => IsBidiControl(character) || IsZeroWidth(character);

    public static bool IsBidiControl(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsZeroWidth(char character) =>
        character is '\u00AD' or '\u180E' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static char Plain(char character) => character switch
    {
        >= '\u0660' and <= '\u0669' => (char)('0' + (character - '\u0660')),
        >= '\u06F0' and <= '\u06F9' => (char)('0' + (character - '\u06F0')),
        '\uFF0B' => '+',
        '\u2212' or (>= '\u2010' and <= '\u2015') => '-',
        _ when char.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator => ' ',
        _ => character,
    };
}
