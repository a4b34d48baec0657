namespace Marketplace.Web.Verbs;

/// <summary>Something an operator or auditor has the program do instead of serving pages.</summary>
internal abstract class Verb
{
    public abstract string Name { get; }

    /// <summary>What stands by itself after the verb, for its help: <c>&lt;file&gt;</c>.</summary>
    public virtual string Words => "";

    public virtual IReadOnlyList<VerbOption> Options => [];

    public abstract Task<VerbAnswer> RunAsync(VerbLine line, IServiceProvider services, CancellationToken stop);
}
