namespace Marketplace.Domain.Common;

/// <summary>Names the key of a sign-in account in facts ("recorded by"). Never instantiated: how people sign in is
/// none of the domain's business.</summary>
public sealed class Account
{
    /// <summary>Written where no person acted: a job, an import, the demo story.</summary>
    public static readonly Id<Account> System = new(0);

    private Account() { }
}
