namespace Marketplace.Application.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    Waiting,
    Running,

    /// <summary>After its last attempt, or by a person.</summary>
    GivenUp,
    Done,
}
