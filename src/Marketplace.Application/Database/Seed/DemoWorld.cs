using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Database.Seed;

/// <summary>The application on a clock of the story's own, and the calendar of what happens in it.</summary>
internal sealed class DemoWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, int Order)> _calendar = new();
    private readonly IProgress<DemoStory.Step>? _watcher;
    private DemoStory.Step _told = new(0, 0);
    private int _planned;

    public DemoWorld(IConfiguration configuration, DateTimeOffset now, DemoStory.Request request)
    {
        var today = MoroccanTime.DayOf(now);
        (Now, Today, Opening) = (now, today, new DateOnly(today.Year, today.Month, 1).AddMonths(-request.Months));
        Months = request.Months;
        Clock = new DemoClock(MoroccanTime.StartOf(Opening.AddMonths(-DemoStory.MonthsBefore)));
        Random = new Random(request.Seed);
        _watcher = request.Watcher;
        _services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddMarketplace(configuration)
            .BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
        Db = The<MarketplaceDb>();
    }

    public DemoClock Clock { get; }

    public MarketplaceDb Db { get; }

    /// <summary>The only source of chance: the same seed and clock tell the same story.</summary>
    public Random Random { get; }

    /// <summary>The instant the story ends: the reader's present.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Whole months of trade before the present one.</summary>
    public int Months { get; }

    /// <summary>The day the story ends.</summary>
    public DateOnly Today { get; }

    /// <summary>The first day the shop sells.</summary>
    public DateOnly Opening { get; }

    public T The<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Something happens at an hour of a day; what is planned for the same instant keeps its order.</summary>
    public void Plan(DateOnly day, int hour, Func<CancellationToken, Task> what)
    {
        var at = MoroccanTime.StartOf(day).AddHours(hour);
        if (at < MoroccanTime.StartOf(Today))
            _calendar.Enqueue(what, (at, _planned++));
    }

    /// <summary>Something that sums up the time until a day, or until the present where that day has not come.</summary>
    public void PlanUpTo(DateOnly day, Func<CancellationToken, Task> what)
    {
        var at = MoroccanTime.StartOf(day);
        _calendar.Enqueue(what, (at < Now ? at : Now, _planned++));
    }

    /// <summary>Lives through the calendar; what happens may plan what follows.</summary>
    public async Task LiveAsync(CancellationToken stop)
    {
        while (_calendar.TryDequeue(out var what, out var when))
        {
            Clock.MoveTo(when.At);
            await what(stop);
            Db.ChangeTracker.Clear();
        }
    }

    /// <summary>So much more is told.</summary>
    public void Count(int orders = 0, int products = 0)
    {
        _told = new(_told.Orders + orders, _told.Products + products);
        _watcher?.Report(_told);
    }

    /// <summary>Whole numbers from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Draw(int least, int most) => Random.Next(least, most + 1);

    /// <summary>A day so many percent into the story.</summary>
    public DateOnly InTheCourse(int leastPercent, int mostPercent) =>
        Opening.AddDays((Today.DayNumber - Opening.DayNumber) * Draw(leastPercent, mostPercent) / 100);

    public T Draw<T>(IReadOnlyList<T> from) => from[Random.Next(from.Count)];

    public bool Happens(int percent) => Random.Next(100) < percent;

    public static Visitor VisitorOf(Id<Account> account, Id<Cooperative> cooperative, StaffPosition position) =>
        new(account, Language.Fr, new HashSet<string>(), new Dictionary<Id<Cooperative>, StaffPosition> { [cooperative] = position });

    public static Visitor VisitorOf(Id<Account> account, params string[] roles) =>
        new(account, Language.Fr, roles.ToHashSet(), new Dictionary<Id<Cooperative>, StaffPosition>());

    /// <summary>Commits need not reach the disk one by one: a story told to its half is told again from the start.</summary>
    public async Task HurryAsync(CancellationToken stop)
    {
        if (!Db.Database.IsSqlite())
            return;
        await Db.Database.OpenConnectionAsync(stop);
        await Db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF", stop);
    }

    public async ValueTask DisposeAsync()
    {
        // The connection goes back to a pool that the site takes from: it must flush again.
        if (Db.Database.IsSqlite() && Db.Database.GetDbConnection().State is System.Data.ConnectionState.Open)
            await Db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL");
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }

    /// <exception cref="InvalidOperationException">The story asks for what the rules refuse.</exception>
    public static T Accepted<T>(Outcome<T> outcome) =>
        outcome.IsRefused ? throw new InvalidOperationException($"{outcome.Refusal.Key} ({string.Join(", ", outcome.Refusal.Values)}) on {outcome.Refusal.Field}") : outcome.Value;

    /// <inheritdoc cref="Accepted{T}"/>
    public static void Accepted(Outcome outcome)
    {
        if (outcome.IsRefused)
            throw new InvalidOperationException($"{outcome.Refusal.Key} ({string.Join(", ", outcome.Refusal.Values)}) on {outcome.Refusal.Field}");
    }
}
