using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>A member's presence in a session, never longer than it.</summary>
public sealed class SessionAttendance
{
    internal SessionAttendance(Id<Member> memberId, int minutes) => (MemberId, Minutes) = (memberId, minutes);

    public Id<SessionAttendance> Id { get; private set; }

    public Id<Member> MemberId { get; private set; }

    public int Minutes { get; private set; }
}
