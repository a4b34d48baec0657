using Marketplace.Domain.Common;

namespace Marketplace.Web.Verbs;

/// <summary>Names the verbs; also what answers to a word that is none.</summary>
/// <param name="asked">The word that is no verb; none where help was asked for.</param>
internal sealed class HelpVerb(string? asked, IReadOnlyList<Verb> verbs) : Verb
{
    public override string Name => "help";

    public override string Words => $"<{string.Join('|', verbs.Select(verb => verb.Name))}> --help";

    public override Task<VerbAnswer> RunAsync(VerbLine line, IServiceProvider services, CancellationToken stop)
    {
        var names = verbs.Select(verb => verb.Name).ToList();
        return Task.FromResult(asked is null
            ? VerbAnswer.Done(new { verbs = names }, "Help.Verbs") with { Rows = names }
            : VerbAnswer.Refused(new Refusal("Verb.Unknown", asked, string.Join(", ", names))));
    }
}
