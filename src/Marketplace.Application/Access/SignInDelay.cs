namespace Marketplace.Application.Access;

/// <summary>How long an account waits after wrong passwords (BAD-46, BAD-47).</summary>
public static class SignInDelay
{
    /// <summary>Wrong passwords that cost nothing.</summary>
    public const int FreeFailures = 4;

    /// <summary>In a row; then only a new password, set from a mail, opens the account.</summary>
    public const int FailuresMax = 100;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan UntilReset = TimeSpan.FromDays(36_500);

    /// <returns>30 seconds after the fifth failure in a row, doubling up to 15 minutes.</returns>
    public static TimeSpan After(int failures)
    {
        if (failures <= FreeFailures)
            return TimeSpan.Zero;
        if (failures >= FailuresMax)
            return UntilReset;
        var doublings = Math.Min(failures - FreeFailures - 1, 10);
        var wait = First * (1 << doublings);
        return wait < Longest ? wait : Longest;
    }
}
