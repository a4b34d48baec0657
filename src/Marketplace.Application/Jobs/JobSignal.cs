namespace Marketplace.Application.Jobs;

/// <summary>Tells the runner of this process that something was committed, so that it need not wait for its next look.</summary>
public sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _woken = new(0, 1);

    public void Wake()
    {
        if (_woken.CurrentCount > 0)
            return;
        try
        {
            _woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another thread woke the runner in between.
        }
    }

    /// <summary>Ends when woken or when the time is over.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken stop) => _woken.WaitAsync(longest, stop);

    public void Dispose() => _woken.Dispose();
}
