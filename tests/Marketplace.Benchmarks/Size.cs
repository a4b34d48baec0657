using System.Globalization;

namespace Marketplace.Benchmarks;

/// <summary>What is served while it is measured, and how often.</summary>
/// <param name="Products">1,000 is what the goals are stated for; <c>--long</c> asks for 100,000.</param>
/// <param name="IsSearch">Only how long a search takes inside, instead of requests.</param>
/// <param name="Home">A folder that keeps the database for the next time; nothing for one that is thrown away.</param>
/// <param name="Rounds">The least and the median of them are printed: a busy machine disturbs some.</param>
internal sealed record Size(int Products = 1_000, int Orders = 1_200, int Rounds = 5, bool IsSearch = false, string? Home = null)
{
    public static Size Read(IReadOnlyList<string> args)
    {
        var size = args.Contains("--long") ? new Size(Products: 100_000) : new Size();
        return new(Number("--products", size.Products), Number("--orders", size.Orders), Number("--rounds", size.Rounds), args.Contains("--search"), Word("--home"));

        string? Word(string option) => args.SkipWhile(word => word != option).ElementAtOrDefault(1);

        int Number(string option, int otherwise) => Word(option) is { } typed ? int.Parse(typed, CultureInfo.InvariantCulture) : otherwise;
    }
}
