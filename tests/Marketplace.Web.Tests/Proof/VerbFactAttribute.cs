namespace Marketplace.Web.Tests.Proof;

/// <summary>Runs the program by its verbs, for minutes: only with <c>--long</c>, and only where the program has those verbs;
/// otherwise the test shows as not run, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VerbFactAttribute : FactAttribute
{
    public VerbFactAttribute(params string[] verbs)
    {
        if (Environment.GetEnvironmentVariable("MARKETPLACE_LONG") is not { Length: > 0 })
            Skip = "Not run: takes minutes; tests/run.sh --long runs it.";
        else if (Array.Find(verbs, verb => !PublishedProgram.Has(verb)) is { } missing)
            Skip = $"Not run: the program has no verb {missing}.";
    }
}
