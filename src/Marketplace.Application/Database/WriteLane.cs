using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database;

/// <summary>Runs an operation's work as one transaction: all of it, or nothing.</summary>
/// <remarks>
/// SQLite has one writer: operations queue here, first come first served, because its own busy handler lets some wait
/// for seconds. On the servers a lost race (deadlock, serialization) runs the whole work again, and a duplicate once more.
/// A refusal rolls back.
/// </remarks>
public sealed class WriteLane(DatabaseOptions options, JobSignal jobs) : IDisposable
{
    private const int AttemptsMax = 6;

    private readonly SemaphoreSlim? _single = options.Engine is DatabaseEngine.Sqlite ? new(1) : null;

    /// <param name="work">Loads what it needs itself: it may run again on a fresh change tracker.</param>
    public Task<Outcome> RunAsync(MarketplaceDb db, Func<Task<Outcome>> work, CancellationToken stop) =>
        RunAsync(db, work, outcome => outcome.IsRefused, refusal => refusal, stop);

    /// <inheritdoc cref="RunAsync(MarketplaceDb, Func{Task{Outcome}}, CancellationToken)"/>
    public Task<Outcome<T>> RunAsync<T>(MarketplaceDb db, Func<Task<Outcome<T>>> work, CancellationToken stop) =>
        RunAsync(db, work, outcome => outcome.IsRefused, refusal => refusal, stop);

    public void Dispose() => _single?.Dispose();

    private async Task<T> RunAsync<T>(
        MarketplaceDb db, Func<Task<T>> work, Func<T, bool> isRefused, Func<Refusal, T> refuse, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await OnceAsync(db, work, isRefused, stop);
                jobs.Wake();
                return result;
            }
            catch (DbUpdateConcurrencyException)
            {
                return refuse(Refusal.Stale);
            }
            catch (DbUpdateException twice) when (attempt == 1 && DatabaseErrors.IsDuplicate(twice))
            {
                // Perhaps two clicks at once: run again, the work sees what the other has written.
            }
            catch (Exception lost) when (attempt < AttemptsMax && DatabaseErrors.IsLostRace(lost))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * (1 << attempt) + Random.Shared.Next(10)), stop);
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<T> OnceAsync<T>(MarketplaceDb db, Func<Task<T>> work, Func<T, bool> isRefused, CancellationToken stop)
    {
        if (_single is not null)
            await _single.WaitAsync(stop);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var result = await work();
            if (isRefused(result))
                await transaction.RollbackAsync(stop);
            else
                await transaction.CommitAsync(stop);
            return result;
        }
        finally
        {
            _single?.Release();
        }
    }
}
