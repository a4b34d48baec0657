namespace Marketplace.Application.Database;

/// <summary>Whether the main database is away. Pages that the shop window can fill go on without it; orders pause.</summary>
/// <remarks>Once an error told of it, the database is left alone for a few seconds, so that no reader waits for a connection.</remarks>
public sealed class Outage(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private long _noticedAt;

    public bool IsOn => Interlocked.Read(ref _noticedAt) is > 0 and var noticed && clock.GetElapsedTime(noticed) < Pause;

    /// <returns>Whether the error tells that the database is away, which is remembered.</returns>
    public bool Notice(Exception error)
    {
        if (!DatabaseErrors.IsOutage(error))
            return false;
        Interlocked.Exchange(ref _noticedAt, clock.GetTimestamp());
        return true;
    }

    /// <summary>The database has answered.</summary>
    public void End() => Interlocked.Exchange(ref _noticedAt, 0);

    /// <summary>Asks the database, or says what is known without it.</summary>
    public async Task<T> AskAsync<T>(Func<Task<T>> ask, T otherwise)
    {
        if (IsOn)
            return otherwise;
        try
        {
            return await ask();
        }
        catch (Exception error) when (Notice(error))
        {
            return otherwise;
        }
    }
}
