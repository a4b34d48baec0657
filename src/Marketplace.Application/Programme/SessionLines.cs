using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;

namespace Marketplace.Application.Programme;

/// <summary>Who was there and what was agreed, as a session form sends it.</summary>
public sealed record SessionLines(
    IReadOnlyList<SessionLines.Presence> Attendances, IReadOnlyList<SessionLines.Agreement> Actions)
{
    /// <param name="Minutes">Never more than the session's.</param>
    public sealed record Presence(Id<Member> Member, int Minutes);

    /// <param name="Keeps">The action of the corrected version that this line is; what was done of it stays done.</param>
    public sealed record Agreement(Id<Member>? Owner, string Text, DateOnly DueOn, Id<AgreedAction>? Keeps = null);

    internal Outcome WriteTo(CoachingSession session)
    {
        foreach (var presence in Attendances)
        {
            if (session.Attend(presence.Member, presence.Minutes) is { IsRefused: true } refused)
                return refused;
        }

        foreach (var agreement in Actions)
        {
            if (session.Agree(agreement.Owner, agreement.Text, agreement.DueOn) is { IsRefused: true } refused)
                return refused;
        }

        return Outcome.Done;
    }
}
