namespace Marketplace.Web.Tests.Proof;

/// <summary>Runs the program by its verbs; one that the program lacks is named, and the test shows as not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VerbFactAttribute : FactAttribute
{
    public VerbFactAttribute(params string[] verbs)
    {
        if (Array.Find(verbs, verb => !PublishedProgram.Has(verb)) is { } missing)
            Skip = $"Not run: the program has no verb {missing}.";
    }
}
