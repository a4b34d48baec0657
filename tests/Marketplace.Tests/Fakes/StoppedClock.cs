namespace Marketplace.Tests.Fakes;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    /// <summary>Noon in Morocco of that day.</summary>
    public void MoveTo(DateOnly day) => _now = Domain.Common.MoroccanTime.StartOf(day).AddHours(12);
}
