using Marketplace.Application.Reporting.Replication;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Verbs;

/// <summary>Computes a published statement again from its exported file; exit code 1 when the file says something else.</summary>
internal sealed class ReplicateVerb : Verb
{
    public override string Name => "replicate";

    public override string Words => "<file>";

    public override async Task<VerbAnswer> RunAsync(VerbLine line, IServiceProvider services, CancellationToken stop)
    {
        if (line.Words is not [var file])
            return VerbAnswer.Refused(new("Replicate.OneFile"));
        var result = await ReadAsync(file, stop);
        if (result.IsRefused)
            return VerbAnswer.Refused(result.Refusal);
        var (cooperative, month, differences) = result.Value;
        var facts = new { cooperative, month, equal = differences.Count == 0, differences };
        return differences.Count == 0
            ? VerbAnswer.Done(facts, "Replicate.Equal", cooperative, month)
            : new(false, facts, new("Replicate.Different", cooperative, month, differences.Count),
                [.. differences.Select(difference => $"{difference.Path}: {difference.Expected} ≠ {difference.Actual}")]);
    }

    private static async Task<Outcome<ReplicateStatement.Result>> ReadAsync(string file, CancellationToken stop)
    {
        try
        {
            await using var package = File.OpenRead(file);
            return await ReplicateStatement.RunAsync(new(package), stop);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return new Refusal("Verb.FileNotRead", file);
        }
    }
}
