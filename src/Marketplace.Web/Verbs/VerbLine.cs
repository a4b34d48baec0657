using Marketplace.Domain.Common;

namespace Marketplace.Web.Verbs;

/// <summary>What was typed after the verb: options, their values, and what stands by itself.</summary>
internal sealed class VerbLine
{
    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _flags = [];
    private readonly List<string> _words = [];

    private VerbLine() { }

    public bool AsksForHelp => Has(VerbOption.Help);

    public bool WantsJson => Has(VerbOption.Json);

    /// <summary>What stands by itself, in the order typed.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Reads the line; settings such as <c>--Database:Engine=Sqlite</c> are the host's and left alone.</summary>
    public static Outcome<VerbLine> Read(IReadOnlyList<string> typed, IReadOnlyCollection<VerbOption> options)
    {
        var line = new VerbLine();
        for (var place = 0; place < typed.Count; place++)
        {
            var word = typed[place];
            if (!word.StartsWith("--", StringComparison.Ordinal))
                line._words.Add(word);
            else if (IsSetting(word))
                continue;
            else if (options.FirstOrDefault(option => option.Name == word) is not { } option)
                return new Refusal("Verb.UnknownOption", word);
            else if (!option.TakesValue)
                line._flags.Add(word);
            else if (++place < typed.Count)
                line._values[word] = typed[place];
            else
                return new Refusal("Verb.ValueMissing", word);
        }

        return line;
    }

    public static bool IsSetting(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':', StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal);

    public bool Has(VerbOption option) => _flags.Contains(option.Name);

    public string? Value(VerbOption option) => _values.GetValueOrDefault(option.Name);

    /// <summary>A whole number, or what holds without one.</summary>
    public Outcome<int> Number(VerbOption option, int otherwise) =>
        Value(option) is { } typed ? TypedQuantity.Read(typed, min: 0, max: int.MaxValue) is { IsRefused: false } read ? read : new Refusal("Verb.NotANumber", option.Name) : otherwise;
}
