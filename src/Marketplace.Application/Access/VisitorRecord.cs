using Marketplace.Domain.Common;

namespace Marketplace.Application.Access;

internal static class VisitorRecord
{
    /// <summary>Who wrote a fact down: the visitor's account, now.</summary>
    public static Recorded Records(this Visitor visitor, DateTimeOffset now, string note = "") =>
        new(now, visitor.Account ?? Account.System, note);
}
