namespace Marketplace.Domain.Common;

/// <summary>Unit words that people type beside a number.</summary>
internal static class TypedUnit
{
    /// <summary>The text without one of the words at its end or its beginning.</summary>
    /// <param name="words">Longer words before the shorter ones they contain.</param>
    /// <param name="plain">Text that went through <see cref="TypedCharacters.Plain(string)"/>.</param>
    public static string Without(IReadOnlyList<string> words, string plain)
    {
        foreach (var word in words)
        {
            if (plain.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return plain[..^word.Length].TrimEnd();
            if (plain.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return plain[word.Length..].TrimStart();
        }

        return plain;
    }
}
