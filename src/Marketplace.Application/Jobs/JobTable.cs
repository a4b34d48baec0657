using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Jobs;

/// <summary>The work after commits, newest first; what waits and what was given up are looked at most.</summary>
public sealed class JobTable(MarketplaceDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    public sealed record Row(Id<Job> Job, string Kind, string Key, JobState State, DateTimeOffset DueAt, int Attempts, string LastError);

    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Id<Job>? Next);

    public async Task<Page> LoadAsync(Visitor visitor, JobState? state, Id<Job>? before, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Admin))
            return new([], null);
        var now = clock.Now();
        var jobs = state is { } wanted ? InState(db.Jobs.AsNoTracking(), wanted, now) : db.Jobs.AsNoTracking();
        if (before is { } last)
            jobs = jobs.Where(job => job.Id < last);
        var found = await jobs.OrderByDescending(job => job.Id).Take(PageSize + 1).ToListAsync(stop);
        var rows = found.Take(PageSize)
            .Select(job => new Row(job.Id, job.Kind, job.Key, StateOf(job, now), job.DueAt, job.Attempts, job.LastError)).ToList();
        return new(rows, found.Count > PageSize ? rows[^1].Job : null);
    }

    private static IQueryable<Job> InState(IQueryable<Job> jobs, JobState state, DateTimeOffset now) => state switch
    {
        JobState.Waiting => jobs.Where(job => job.DoneAt == null && job.ParkedAt == null && (job.LockedUntil == null || job.LockedUntil < now)),
        JobState.Running => jobs.Where(job => job.DoneAt == null && job.ParkedAt == null && job.LockedUntil >= now),
        JobState.GivenUp => jobs.Where(job => job.DoneAt == null && job.ParkedAt != null),
        JobState.Done => jobs.Where(job => job.DoneAt != null),
    };

    private static JobState StateOf(Job job, DateTimeOffset now) => job switch
    {
        { DoneAt: not null } => JobState.Done,
        { ParkedAt: not null } => JobState.GivenUp,
        { LockedUntil: { } until } when until >= now => JobState.Running,
        _ => JobState.Waiting,
    };
}
