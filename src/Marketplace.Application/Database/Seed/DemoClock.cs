namespace Marketplace.Application.Database.Seed;

/// <summary>A clock that stands until the story moves it, and never goes back.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset later)
    {
        if (later > _now)
            _now = later.ToUniversalTime();
    }
}
