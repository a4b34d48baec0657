using System.Diagnostics.CodeAnalysis;

namespace Marketplace.Domain.Common;

/// <summary>A telephone number as the world dials it (E.164): +212612345678.</summary>
/// <remarks>
/// Moroccan numbers follow the closed plan of ten digits, <c>+212</c> and nine digits of which the first is 5 to 8
/// (domain-morocco.md 4). Numbers of other countries are taken as typed, for buyers abroad. The operator is never
/// deduced: numbers move.
/// </remarks>
public readonly record struct PhoneNumber
{
    /// <summary>Characters of the longest number with its plus sign: the width of a column.</summary>
    public const int LengthMax = 16;

    private const string Morocco = "+212";

    private const int DigitsMin = 7;

    private readonly string? _e164;

    private PhoneNumber(string e164) => _e164 = e164;

    /// <summary>Machine form, stored and used in <c>tel:</c> links; empty when no number was given.</summary>
    public string E164 => _e164 ?? "";

    public bool IsEmpty => E164.Length == 0;

    public bool IsMoroccan => E164.StartsWith(Morocco, StringComparison.Ordinal);

    /// <summary>06 and 07 numbers: what a carrier can call and a message can reach.</summary>
    public bool IsMoroccanMobile => IsMoroccan && E164[Morocco.Length] is '6' or '7';

    /// <summary>Digits without the plus sign, as WhatsApp links want them.</summary>
    public string Digits => E164.TrimStart('+');

    /// <summary>As people in Morocco read it: 06 12 34 56 78; a foreign number as +33612345678. Show it left to right.</summary>
    public string Display => IsMoroccan
        ? string.Join(' ', $"0{E164[Morocco.Length..]}".Chunk(2).Select(pair => new string(pair)))
        : E164;

    /// <summary>For logs and support: the beginning and the last two digits.</summary>
    public string Masked => E164.Length < 8 ? "" : $"{E164[..5]}{new string('*', E164.Length - 7)}{E164[^2..]}";

    /// <summary>Reads what a person typed.</summary>
    /// <remarks>
    /// Spaces, dots, hyphens, parentheses and invisible marks are dropped and Arabic or Persian digits mapped; the
    /// beginnings <c>0</c>, <c>212</c>, <c>00212</c>, <c>+212</c> and the common mistake <c>+2120</c> are understood.
    /// Source: domain-morocco.md 4, reliability.md BAD-25.
    /// </remarks>
    /// <returns>The number, or the refusal <c>Phone.Unreadable</c>.</returns>
    public static Outcome<PhoneNumber> Read(string? typed) =>
        TryParse(typed, out var number) ? number : new Refusal("Phone.Unreadable");

    /// <summary>A number from where it was stored.</summary>
    /// <exception cref="FormatException">The text is not a number.</exception>
    public static PhoneNumber FromE164(string stored) =>
        TryParse(stored, out var number) ? number : throw new FormatException("Not a phone number.");

    /// <inheritdoc cref="Read"/>
    public static bool TryParse([NotNullWhen(true)] string? typed, out PhoneNumber number)
    {
        var plain = TypedCharacters.Plain(typed ?? "").Where(sign => !IsPunctuation(sign));
        var dialled = International(string.Concat(plain));
        var valid = dialled.StartsWith(Morocco, StringComparison.Ordinal) ? IsMoroccanPlan(dialled) : IsForeign(dialled);
        number = valid ? new(dialled) : default;
        return valid;
    }

    /// <summary>Machine form; logs take <see cref="Masked"/>.</summary>
    public override string ToString() => E164;

    private static bool IsPunctuation(char sign) => sign is ' ' or '.' or '-' or '(' or ')';

    private static string International(string dialled)
    {
        var number = dialled switch
        {
            ['0', '0', .. var rest] => $"+{rest}",
            ['0', .. { Length: 9 } rest] => Morocco + rest,
            ['2', '1', '2', .. { Length: 9 or 10 }] => $"+{dialled}",
            _ => dialled,
        };
        return number.StartsWith("+2120", StringComparison.Ordinal) ? Morocco + number[5..] : number;
    }

    private static bool IsMoroccanPlan(string number) =>
        number.Length == 13 && number[4] is >= '5' and <= '8' && number.Skip(1).All(char.IsAsciiDigit);

    private static bool IsForeign(string number) =>
        number is ['+', not '0', ..] and { Length: > DigitsMin and <= LengthMax } && number.Skip(1).All(char.IsAsciiDigit);
}
