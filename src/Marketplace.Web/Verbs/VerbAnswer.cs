using Marketplace.Domain.Common;

namespace Marketplace.Web.Verbs;

/// <summary>What a verb found or did.</summary>
/// <param name="IsGood">Exit code 0; otherwise 1.</param>
/// <param name="Facts">Printed as JSON when asked for.</param>
/// <param name="Sentence">Key of the sentence otherwise printed, and its values.</param>
/// <param name="Rows">Printed below the sentence, one a line.</param>
internal sealed record VerbAnswer(bool IsGood, object Facts, Refusal Sentence, IReadOnlyList<string> Rows)
{
    public static VerbAnswer Done(object facts, string sentence, params object[] values) => new(true, facts, new(sentence, values), []);

    public static VerbAnswer Refused(Refusal refusal) =>
        new(false, new { refused = refusal.Key, values = refusal.Values.Select(value => value.ToString()) }, refusal, []);
}
