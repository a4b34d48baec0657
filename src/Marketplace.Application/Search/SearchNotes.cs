using System.Collections.Concurrent;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Search;

/// <summary>What this node remembers for staff between two visits to the database: questions that found nothing. And what it
/// brings back from there: the words that staff say mean the same.</summary>
/// <remarks>A page never waits for it. Numbers and addresses people type by mistake are not kept: only letters are.</remarks>
public sealed class SearchNotes(Synonyms synonyms, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Different questions kept until they are written; beyond them somebody is playing.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(DateOnly Day, string Words), int> _missed = new();

    /// <summary>Counts a question that nothing answered; what was found is not noted.</summary>
    public void Note(ProductSearch.Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Listing.IsReady || result.Answer is SearchAnswer.Found or SearchAnswer.NothingAsked)
            return;
        var words = SearchText.Fold(result.Text);
        if (words.Length is 0 or > SearchMiss.LengthMax || words.Any(char.IsAsciiDigit) && !MeansLetters(words) || _missed.Count >= Most)
            return;
        _missed.AddOrUpdate((clock.Today(), words), 1, (_, times) => times + 1);
    }

    /// <summary>Writes what was counted and reads the staff's words.</summary>
    public async Task ExchangeAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        synonyms.Learn(await db.SynonymGroups.AsNoTracking().Select(group => group.Words).ToListAsync(stop));
        var counted = _missed.ToArray();
        if (counted.Length == 0)
            return;
        var lane = scope.ServiceProvider.GetRequiredService<WriteLane>();
        await lane.RunAsync(db, () => WriteAsync(db, counted, stop), stop);
        foreach (var (question, times) in counted)
        {
            if (!_missed.TryRemove(new(question, times)))
                _missed.AddOrUpdate(question, 0, (_, now) => now - times);
        }
    }

    private static async Task<Outcome> WriteAsync(
        MarketplaceDb db, IReadOnlyList<KeyValuePair<(DateOnly Day, string Words), int>> counted, CancellationToken stop)
    {
        foreach (var day in counted.GroupBy(miss => miss.Key.Day))
        {
            var words = day.Select(miss => miss.Key.Words).ToList();
            var known = await db.SearchMisses.Where(miss => miss.Day == day.Key && words.Contains(miss.Words)).ToDictionaryAsync(miss => miss.Words, stop);
            foreach (var ((_, asked), times) in day)
            {
                if (known.TryGetValue(asked, out var row))
                    row.Recur(times);
                else
                    db.SearchMisses.Add(SearchMiss.Of(day.Key, asked, times));
            }
        }

        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Darija writes ع as 3, ح as 7, ق as 9: single digits among letters, never two in a row.</summary>
    private static bool MeansLetters(string words) => words.Split(' ').All(word =>
        word.Any(char.IsAsciiLetter) && !word.Zip(word.Skip(1)).Any(pair => char.IsAsciiDigit(pair.First) && char.IsAsciiDigit(pair.Second)));
}
