using Marketplace.Domain.Common;

namespace Marketplace.Application.Jobs;

/// <summary>Work to be done after a commit: one operation and its ids. May run twice; stops after so many attempts.</summary>
public sealed class Job
{
    public const int AttemptsMax = 8;

    private Job() { }

    public Id<Job> Id { get; private set; }

    /// <summary>Names the operation; <see cref="JobKinds"/> lists them all.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The ids the operation needs, as JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>Unique: the same effect is queued once (INV-35).</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    public string LockedBy { get; private set; } = "";

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Given up after the last attempt; people look at it.</summary>
    public DateTimeOffset? ParkedAt { get; private set; }

    public string LastError { get; private set; } = "";

    public static Job Queue(string kind, string payload, string key, DateTimeOffset dueAt) =>
        new() { Kind = kind, Payload = payload, Key = key, DueAt = dueAt };

    /// <summary>News that every node reads for itself: written as done, so that none claims it.</summary>
    public static Job Announce(string kind, string payload, string key, DateTimeOffset now) =>
        new() { Kind = kind, Payload = payload, Key = key, DueAt = now, DoneAt = now };
}
