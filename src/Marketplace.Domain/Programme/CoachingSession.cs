using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>A dated visit with attendance and agreed actions. A correction is a new version that supersedes it (INV-30).</summary>
public sealed class CoachingSession
{
    public const int MinutesMin = 15;
    public const int MinutesMax = 480;

    /// <summary>Days after the visit during which its coach may still correct it.</summary>
    public const int DaysToCorrect = 7;

    /// <summary>Minutes one coach may record for one day.</summary>
    public const int MinutesPerDayMax = 720;

    private readonly List<SessionAttendance> _attendances = [];
    private readonly List<AgreedAction> _actions = [];

    private CoachingSession() { }

    public Id<CoachingSession> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Account> CoachId { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public TimeOnly StartedAt { get; private set; }

    public int Minutes { get; private set; }

    public SessionMode Mode { get; private set; }

    public string Topic { get; private set; } = "";

    public string Notes { get; private set; } = "";

    public TimeOnly EndsAt => StartedAt.AddMinutes(Minutes);

    /// <summary>1 for the first record, one more for each correction.</summary>
    public int VersionNumber { get; private set; } = 1;

    /// <summary>The version this one corrects.</summary>
    public Id<CoachingSession>? ReplacesId { get; private set; }

    /// <summary>Why this version corrects the one before; empty in the first.</summary>
    public string CorrectionReason { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? SupersededAt { get; private set; }

    public IReadOnlyList<SessionAttendance> Attendances => _attendances;

    public IReadOnlyList<AgreedAction> Actions => _actions;

    public static Outcome<CoachingSession> Record(Id<Cooperative> cooperative, SessionFacts facts, Recorded recorded)
    {
        if (facts.Minutes is < MinutesMin or > MinutesMax)
            return new Refusal("Session.MinutesOutOfRange", MinutesMin, MinutesMax).On("Minutes");
        if (facts.StartedAt.ToTimeSpan() + TimeSpan.FromMinutes(facts.Minutes) > TimeSpan.FromDays(1))
            return new Refusal("Session.PastMidnight").On("Minutes");
        if (facts.HeldOn > MoroccanTime.DayOf(recorded.At))
            return new Refusal("Session.InTheFuture").On("HeldOn");
        if (facts.Topic.Length == 0)
            return new Refusal("Session.TopicMissing").On("Topic");
        return new CoachingSession
        {
            CooperativeId = cooperative,
            CoachId = recorded.By,
            HeldOn = facts.HeldOn,
            StartedAt = facts.StartedAt,
            Minutes = facts.Minutes,
            Mode = facts.Mode,
            Topic = facts.Topic,
            Notes = facts.Notes,
            RecordedAt = recorded.At,
        };
    }

    /// <summary>A new version of this record; the old one stays readable, and closed.</summary>
    public Outcome<CoachingSession> Correct(SessionFacts facts, Recorded recorded)
    {
        if (SupersededAt is not null)
            return Refusal.Stale;
        if (MoroccanTime.DayOf(recorded.At) > HeldOn.AddDays(DaysToCorrect))
            return new Refusal("Session.Locked", DaysToCorrect);
        if (recorded.Note.Length == 0)
            return new Refusal("Session.ReasonMissing").On("Reason");
        var outcome = Record(CooperativeId, facts, recorded);
        if (outcome.IsRefused)
            return outcome;
        var correction = outcome.Value;
        (correction.ReplacesId, correction.VersionNumber, correction.CorrectionReason) = (Id, VersionNumber + 1, recorded.Note);
        SupersededAt = recorded.At;
        return correction;
    }

    public Outcome Attend(Id<Member> member, int minutes)
    {
        if (minutes < 1 || minutes > Minutes)
            return new Refusal("Session.AttendanceTooLong", Minutes).On("Attendances");
        if (_attendances.Any(attendance => attendance.MemberId == member))
            return new Refusal("Session.AttendanceTwice").On("Attendances");
        _attendances.Add(new SessionAttendance(member, minutes));
        return Outcome.Done;
    }

    public Outcome Agree(Id<Member>? owner, string text, DateOnly dueOn)
    {
        if (text.Length == 0)
            return new Refusal("AgreedAction.TextMissing").On("Actions");
        if (dueOn < HeldOn)
            return new Refusal("AgreedAction.DueBeforeSession").On("Actions");
        _actions.Add(new AgreedAction(owner, text, dueOn));
        return Outcome.Done;
    }
}
