using Marketplace.Domain.Common;

namespace Marketplace.Application.Wording;

/// <summary>Keeps the direction of a piece of plain text from spilling into the sentence around it (messages, titles,
/// alternative texts); in pages the tag helpers write <c>bdi</c> instead.</summary>
public static class Bidi
{
    private const char LeftToRight = '\u2066';

    private const char FirstStrong = '\u2068';

    private const char End = '\u2069';

    /// <summary>Names and other typed text, and amounts: direction by content.</summary>
    public static string Isolate(string text) => $"{FirstStrong}{text}{End}";

    /// <summary>Isolates a value only where it may turn the sentence: any in Arabic, else what holds Arabic or Hebrew
    /// letters.</summary>
    public static string IsolateIn(Language sentence, string text) =>
        sentence is Language.Ar || text.Any(IsRightToLeft) ? Isolate(text) : text;

    /// <summary>Phones, codes, addresses of mail and web, dates in digits: always left to right.</summary>
    public static string IsolateLeftToRight(string text) => $"{LeftToRight}{text}{End}";

    private static bool IsRightToLeft(char character) =>
        character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');
}
