using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>A cooperative's time in the programme, half-open.</summary>
public sealed class Enrolment
{
    private Enrolment() { }

    public Id<Enrolment> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public DateOnly EnrolledOn { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>The measurement notice the cooperative accepted (law 09-08): without it its sales are not measured.</summary>
    public string NoticeVersion { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    public static Outcome<Enrolment> Enrol(
        Id<Cooperative> cooperative, DateOnly on, string noticeVersion, bool isEnrolled, Recorded recorded)
    {
        if (isEnrolled)
            return new Refusal("Enrolment.Already");
        if (noticeVersion.Length == 0)
            return new Refusal("Enrolment.NoticeMissing").On("NoticeVersion");
        return new Enrolment
        {
            CooperativeId = cooperative,
            EnrolledOn = on,
            NoticeVersion = noticeVersion,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
        };
    }
}
