using Marketplace.Domain.Common;

namespace Marketplace.Application.Access;

/// <summary>One administrator asks that an account be given a role; another decides (ACC-C).</summary>
public sealed class RoleRequest
{
    private RoleRequest() { }

    public Id<RoleRequest> Id { get; private set; }

    public Id<Account> AccountId { get; private set; }

    public string Role { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset RequestedAt { get; private set; }

    public Id<Account> RequestedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Id<Account>? DecidedBy { get; private set; }

    public bool IsGranted { get; private set; }

    public static RoleRequest Ask(Id<Account> account, string role, Recorded recorded) => new()
    {
        AccountId = account,
        Role = role,
        Reason = recorded.Note,
        RequestedAt = recorded.At,
        RequestedBy = recorded.By,
    };

    /// <summary>Grants it, unless the same person asked, or would be given the role.</summary>
    public Outcome Grant(Recorded recorded)
    {
        if (recorded.By == RequestedBy || recorded.By == AccountId)
            return new Refusal("Role.NeedsAnother");
        return Decide(recorded, isGranted: true);
    }

    /// <summary>Anybody may say no, and who asked may take it back.</summary>
    public Outcome Decline(Recorded recorded) => Decide(recorded, isGranted: false);

    private Outcome Decide(Recorded recorded, bool isGranted)
    {
        if (DecidedAt is not null)
            return Refusal.Stale;
        (DecidedAt, DecidedBy, IsGranted) = (recorded.At, recorded.By, isGranted);
        return Outcome.Done;
    }
}
