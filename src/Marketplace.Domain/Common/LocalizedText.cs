namespace Marketplace.Domain.Common;

/// <summary>One text in the languages of the shop; an empty string is a missing translation.</summary>
public sealed record LocalizedText(string Fr, string Ar, string En)
{
    public static readonly LocalizedText Empty = new("", "", "");

    public bool IsEmpty => Fr.Length == 0 && Ar.Length == 0 && En.Length == 0;

    /// <summary>Languages in which the text is missing.</summary>
    public IReadOnlyList<Language> Missing => [.. Enum.GetValues<Language>().Where(language => Exactly(language).Length == 0)];

    public static LocalizedText Same(string text) => new(text, text, text);

    /// <summary>The text in that language, else in French, Arabic, English in that order.</summary>
    public string In(Language language) => Of(language).Text;

    /// <summary>The text and the language it is really in, for the <c>lang</c> attribute.</summary>
    public (string Text, Language Written) Of(Language language)
    {
        foreach (var candidate in (ReadOnlySpan<Language>)[language, Language.Fr, Language.Ar, Language.En])
        {
            if (Exactly(candidate) is { Length: > 0 } text)
                return (text, candidate);
        }

        return ("", language);
    }

    public string Exactly(Language language) => language switch
    {
        Language.Fr => Fr,
        Language.Ar => Ar,
        Language.En => En,
    };
}
