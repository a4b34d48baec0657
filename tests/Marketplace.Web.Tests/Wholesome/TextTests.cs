using System.Text.RegularExpressions;

namespace Marketplace.Web.Tests.Wholesome;

/// <summary>Every sentence is a resource in every language, and none stands in a page.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Languages = ["ar", "en", "fr"];

    [Fact]
    public void Every_text_exists_in_every_language()
    {
        var missing =
            from text in WebSource.Texts().GroupBy(text => text.Name)
            let keys = text.SelectMany(language => language.Sentences.Keys).ToHashSet()
            from language in Languages
            let known = text.Where(one => one.Language == language).SelectMany(one => one.Sentences.Keys).ToHashSet()
            from key in keys
            where !known.Contains(key)
            select $"{text.Key}.{language}: {key}";

        Assert.Empty(missing);
    }

    [Fact]
    public void No_text_is_empty()
    {
        var empty =
            from text in WebSource.Texts()
            from sentence in text.Sentences
            where string.IsNullOrWhiteSpace(sentence.Value)
            select $"{text.Name}.{text.Language}: {sentence.Key}";

        Assert.Empty(empty);
    }

    [Fact]
    public void Arabic_is_written_in_Arabic()
    {
        var latin =
            from text in WebSource.Texts()
            where text.Language == "ar"
            from sentence in text.Sentences
            where Letters().IsMatch(Placeholder().Replace(sentence.Value, "")) && !ArabicLetters().IsMatch(sentence.Value)
            where !SameEverywhere(sentence.Value)
            select $"{text.Name}: {sentence.Key} = {sentence.Value}";

        Assert.Empty(latin);
    }

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        var sentences = WebSource.Texts().Where(text => text.Name == "RefusalText").SelectMany(text => text.Sentences.Keys)
            .Select(key => PluralForm().Replace(key, "")).ToHashSet();
        var keys =
            from project in new[] { "Marketplace.Domain", "Marketplace.Application", "Marketplace.Web" }
            from file in WebSource.FilesIn(Path.Combine(WebSource.Root, "src", project), "*.cs")
            from Match match in RefusalKey().Matches(File.ReadAllText(file))
            select match.Groups[1].Value;

        var unsaid = keys.Distinct().Where(key => !sentences.Contains(key)).ToList();

        Assert.Empty(unsaid);
    }

    [Fact]
    public void No_sentence_stands_in_a_page()
    {
        var spoken =
            from file in WebSource.Files("*.cshtml")
            from sentence in SentencesIn(File.ReadAllText(file))
            select $"{WebSource.Relative(file)}: {sentence}";

        Assert.Empty(spoken);
    }

    /// <summary>Letters between tags that no expression writes.</summary>
    private static IEnumerable<string> SentencesIn(string page)
    {
        var markup = Comments().Replace(page, "");
        markup = CodeBlocks().Replace(markup, "");
        return BetweenTags().Matches(markup)
            .Select(match => match.Groups[1].Value.Trim())
            .Where(text => !text.Contains('@', StringComparison.Ordinal) && !text.Contains('{', StringComparison.Ordinal) && !text.Contains('}', StringComparison.Ordinal))
            .Where(text => !text.Contains(';', StringComparison.Ordinal) || Entities().Replace(text, "").Any(char.IsLetter))
            .Where(text => Entities().Replace(text, "").Count(char.IsLetter) > 2 && text.Contains(' ', StringComparison.Ordinal))
            .Where(text => !text.Contains("=>", StringComparison.Ordinal) && !text.StartsWith('(') && !text.Contains(" = ", StringComparison.Ordinal));
    }

    private static bool SameEverywhere(string value) => value.All(letter => !char.IsLower(letter)) || !value.Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex(@"new Refusal\(\s*""([A-Za-z0-9.]+)""")]
    private static partial Regex RefusalKey();

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$")]
    private static partial Regex PluralForm();

    [GeneratedRegex(@"\{[^}]*\}|<[^>]*>")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[a-z]{3,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex ArabicLetters();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|<style.*?</style>|<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"@\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex(@">([^<>]*?)<")]
    private static partial Regex BetweenTags();

    [GeneratedRegex("&[a-z]+;|&#[0-9]+;")]
    private static partial Regex Entities();
}
