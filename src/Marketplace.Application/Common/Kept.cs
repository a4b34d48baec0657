namespace Marketplace.Application.Common;

/// <summary>An answer kept for a while: a page shown a thousand times asks the database once. Whoever comes while it is being
/// asked waits for that one answer; one that failed is not kept.</summary>
internal sealed class Kept<T>(TimeSpan age, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private Task<T>? _answer;
    private long _asked;

    public Task<T> GetAsync(Func<Task<T>> ask)
    {
        lock (_lock)
        {
            if (_answer is { IsFaulted: false, IsCanceled: false } && (!_answer.IsCompleted || clock.GetElapsedTime(_asked) < age))
                return _answer;
            _asked = clock.GetTimestamp();
            return _answer = ask();
        }
    }

    /// <summary>What was kept is wrong now.</summary>
    public void Forget()
    {
        lock (_lock)
            _answer = null;
    }
}
