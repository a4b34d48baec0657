namespace Marketplace.Benchmarks;

/// <summary>Something that is measured.</summary>
/// <param name="Label">As in the peers' runs, so that the tables line up.</param>
/// <param name="GoalMs">CPU milliseconds each, from performance.md 6.</param>
/// <param name="Count">How many are measured, after as many warm-up ones.</param>
internal sealed record Benchmark(string Label, double GoalMs, int Count)
{
    /// <summary>Home, uncached, has no goal of its own there: the one of a product page is taken.</summary>
    public static readonly IReadOnlyList<Benchmark> All =
    [
        new("home", 0.6, 500),
        new("category + facets", 0.8, 500),
        new("product detail", 0.6, 500),
        new("search 2 words", 1.5, 500),
        new("home, kept", 0.08, 2_000),
        new("category + facets, kept", 0.08, 2_000),
        new("product detail, kept", 0.08, 2_000),
        new("cart page", 0.6, 500),
        new("pay and place", 1 / 1.5, 100),
        new("whole checkout", 6, 100),
    ];
}
