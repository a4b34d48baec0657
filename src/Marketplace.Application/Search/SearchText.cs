using System.Globalization;
using System.Text;

namespace Marketplace.Application.Search;

/// <summary>One spelling of a word for documents and queries, in Arabic and Latin letters (stack.md 6, BAD-07, BAD-10).</summary>
public static class SearchText
{
    /// <summary>Longest word kept; what is longer is cut, on both sides alike.</summary>
    public const int LongestWord = 40;

    private static readonly string[] Articles = ["وال", "بال", "كال", "فال", "لل", "ال"];

    /// <summary>The text with every word folded, one space between words: equal for two spellings of one name.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text).Select(word => word.Folded));

    /// <summary>The words of a text in their order. Any input is allowed, broken surrogates included.</summary>
    public static IReadOnlyList<FoldedWord> Words(string text)
    {
        var words = new List<FoldedWord>();
        var (start, place) = (0, 0);
        while (place < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out var length);
            if (!BelongsToWord(rune))
            {
                Add(text[start..place], words);
                start = place + length;
            }

            place += length;
        }

        Add(text[start..], words);
        return words;
    }

    /// <summary>A word whose end is not typed yet: the article goes as soon as one letter follows it.</summary>
    public static string Beginning(FoldedWord word)
    {
        foreach (var article in Articles)
        {
            if (word.Folded.Length > article.Length && word.Folded.StartsWith(article, StringComparison.Ordinal))
                return word.Folded[article.Length..];
        }

        return word.Folded;
    }

    private static void Add(string written, List<FoldedWord> words)
    {
        if (written.Length == 0)
            return;
        var pieces = Letters(written).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces)
        {
            var folded = WithoutArticle(piece.Length > LongestWord ? piece[..LongestWord] : piece);
            words.Add(new(folded, WithoutPlural(folded), pieces.Length == 1 ? Shown(written, piece, folded) : folded));
        }
    }

    private static bool BelongsToWord(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.ModifierLetter => rune.Value is 'ـ' or >= 'ʰ' and <= 'ʸ',
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => true,
        _ => false,
    };

    private static string Letters(string written)
    {
        if (Ascii.IsValid(written))
            return written.ToLowerInvariant();
        var letters = new StringBuilder(written.Length + 4);
        foreach (var rune in written.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    letters.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                    break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
                    or UnicodeCategory.TitlecaseLetter or UnicodeCategory.LetterNumber or UnicodeCategory.ModifierLetter:
                    AppendLetter(letters, rune);
                    break;
                default:
                    letters.Append(' ');
                    break;
            }
        }

        return letters.ToString();
    }

    private static void AppendLetter(StringBuilder letters, Rune rune)
    {
        if (Replacement(rune) is { } other)
            letters.Append(other);
        else if (rune.IsBmp)
            letters.Append(char.ToLowerInvariant((char)rune.Value));
        else
            letters.Append(Rune.ToLowerInvariant(rune).ToString());
    }

    /// <remarks>Hamza carriers and presentation forms are already taken apart by the compatibility decomposition.</remarks>
    private static string? Replacement(Rune rune) => rune.Value switch
    {
        'ـ' => "",
        'ٱ' => "ا",
        'ى' or 'ی' or 'ې' => "ي",
        'ة' or 'ە' or 'ہ' => "ه",
        'ک' or 'گ' or 'ڭ' or 'ݣ' => "ك",
        'ڨ' => "ق",
        'ڤ' => "ف",
        'پ' => "ب",
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' or 'ẞ' => "ss",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        'ı' => "i",
        _ => null,
    };

    private static string WithoutArticle(string word)
    {
        if (word[0] is < 'ء' or > 'ي')
            return word;
        foreach (var article in Articles)
        {
            if (word.Length - article.Length >= 2 && word.StartsWith(article, StringComparison.Ordinal))
                return word[article.Length..];
        }

        return word;
    }

    /// <remarks>French and English alike, and only what cannot hurt: huiles, gateaux. Both sides lose it, so couscous still meets itself.</remarks>
    private static string WithoutPlural(string word) => word switch
    {
        { Length: < 4 } => word,
        [.., >= 'a' and <= 'r' or >= 't' and <= 'z', 's'] => word[..^1],
        [.., 'e', 'a', 'u', 'x'] => word[..^1],
        _ => word,
    };

    private static string Shown(string written, string piece, string folded)
    {
        if (Ascii.IsValid(written))
            return written.ToLowerInvariant();
        var shown = new StringBuilder(written.Length);
        foreach (var rune in written.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.Value != 'ـ' && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                shown.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        var text = shown.ToString();
        var article = piece.Length - folded.Length;
        return article > 0 && text.Length > article && piece.StartsWith(text[..article], StringComparison.Ordinal)
            ? text[article..]
            : text;
    }
}
