namespace Marketplace.Application.Access;

/// <summary>Roles of the staff; who works for a cooperative is told by <see cref="CooperativeStaff"/>, not by a role.</summary>
public static class Roles
{
    public const string Coach = "Coach";
    public const string Officer = "Officer";
    public const string Finance = "Finance";
    public const string Admin = "Admin";

    public static readonly IReadOnlyList<string> All = [Coach, Officer, Finance, Admin];

    /// <summary>One administrator asks for these and another grants them (ACC-C).</summary>
    public static readonly IReadOnlyList<string> OfTwo = [Finance, Admin];
}
