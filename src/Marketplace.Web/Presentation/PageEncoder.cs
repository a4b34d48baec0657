using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Marketplace.Web.Presentation;

/// <summary>Escapes in pages what could be markup, and nothing else.</summary>
/// <remarks>The framework's encoder writes every no-break space, sign and accent outside its list as a numeric entity: an
/// Arabic page weighs three times as much, and each price six bytes more. Pages are UTF-8 and say so.</remarks>
internal sealed class PageEncoder : HtmlEncoder
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("<>&\"'`\0");

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Markup);

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Markup.Contains((char)unicodeScalar);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        var written = EntityOf(unicodeScalar);
        if (written is null)
            return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
        numberOfCharactersWritten = written.Length;
        return written.TryCopyTo(target);
    }

    private static string? EntityOf(int scalar) => scalar switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '`' => "&#96;",
        0 => "\uFFFD", // HTML knows no way to write it, and an encoder must write something
        _ => null,
    };
}
