using System.Globalization;

namespace Marketplace.Web.Presentation;

/// <summary>The letters that stand for a person where there is no picture: the first of the first two words.</summary>
public static class Initials
{
    public static string Of(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 2 ? word[2..] : word)
        .Take(2)
        .Select(word => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture)));
}
