namespace Marketplace.Web.Verbs;

/// <summary>An option of a verb.</summary>
/// <param name="Name">As typed, with its two hyphens.</param>
/// <param name="HelpKey">Key of the sentence that explains it.</param>
/// <param name="TakesValue">Followed by a value; otherwise its presence says it all.</param>
internal sealed record VerbOption(string Name, string HelpKey, bool TakesValue = true)
{
    public static readonly VerbOption Help = new("--help", "Option.Help", TakesValue: false);
    public static readonly VerbOption Json = new("--json", "Option.Json", TakesValue: false);
}
