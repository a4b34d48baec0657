using System.Diagnostics;
using System.Globalization;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks;

/// <summary>How long a search takes inside the server: the index, the ordering, the facets and the page's cards, without the page.</summary>
internal static class SearchBenchmark
{
    private const int Questions = 1_000;
    private const int CommonWords = 50;
    private const int LettersMin = 3;

    public static async Task PrintAsync(IServiceProvider services, int products)
    {
        var search = services.GetRequiredService<ProductSearch>();
        var suggestions = services.GetRequiredService<SearchSuggestions>();
        var names = Names(services.GetRequiredService<ProductCards>(), products);
        var common = names.SelectMany(words => words).GroupBy(word => word).OrderByDescending(group => group.Count()).Take(CommonWords).Select(group => group.Key).ToList();
        await Console.Out.WriteLineAsync($"{products} products, {Questions} questions of each kind, each asked once\n\n| question | p50 ms | p99 ms | slowest ms | goal p99 ms |\n|---|--:|--:|--:|--:|");
        await RowAsync("two words of a name", 10, names.Where(words => words.Length > 1).Select(words => $"{words[0]} {words[^1]}").Distinct(), Ask);
        await RowAsync("beginning of a word, typing", 10, names.Select(words => words[^1][..LettersMin]).Distinct(), typed => suggestions.Load(Language.Fr, typed));
        await RowAsync("one very common word", 20, common, Ask);

        void Ask(string typed) => search.Load(new(Language.Fr, typed));
    }

    /// <summary>Words of the names of products from all over the catalogue.</summary>
    private static List<string[]> Names(ProductCards cards, int products)
    {
        var ids = Enumerable.Range(0, Questions * 2).Select(number => 1 + number * 7_919L % products).Distinct().ToList();
        return [.. cards.Load(Language.Fr, ids).Select(card => card.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= LettersMin).ToArray()).Where(words => words.Length > 0)];
    }

    private static async Task RowAsync(string kind, int goal, IEnumerable<string> typed, Action<string> ask)
    {
        var took = new List<double>();
        ask("zzz"); // the code is compiled before the first that counts
        foreach (var question in typed.Take(Questions))
        {
            var since = Stopwatch.GetTimestamp();
            ask(question);
            took.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        took.Sort();
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"| {kind} ({took.Count}) | {took[took.Count / 2]:0.00} | {took[(int)(took.Count * 0.99)]:0.00} | {took[^1]:0.00} | {goal} |"));
    }
}
