namespace Marketplace.Tests.Seed;

/// <summary>Takes minutes: runs only with <c>--long</c>, otherwise it shows as not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("MARKETPLACE_LONG") is not { Length: > 0 })
            Skip = "Not run: takes minutes; tests/run.sh --long runs it.";
    }
}
