using Marketplace.Application.Access;

namespace Marketplace.Web.Access;

/// <summary>How long a session lives without being used (reliability.md 11.4).</summary>
internal static class SessionLife
{
    /// <summary>Staff sign in again after this, used or not.</summary>
    public static readonly TimeSpan StaffLongest = TimeSpan.FromHours(10);

    /// <param name="stays">The person asked to stay signed in: not a shared device.</param>
    public static TimeSpan Idle(Visitor visitor, bool stays)
    {
        if (visitor.Roles.Count > 0)
            return TimeSpan.FromMinutes(30);
        if (visitor.Cooperatives.Count > 0)
            return stays ? TimeSpan.FromHours(12) : TimeSpan.FromMinutes(20);
        return stays ? TimeSpan.FromDays(30) : TimeSpan.FromHours(12);
    }
}
