namespace Marketplace.Domain.Reporting;

/// <summary>What is there of a cooperative's month; every item counts in full or not at all (programme.md 3.10).</summary>
/// <param name="ContributionsOfMostMembers">Contribution lines of 90 % of the active members or more.</param>
/// <param name="OffPlatformDeclared">Without it the channels' shares are unknown: SIGMA_MISSING.</param>
/// <param name="OffPlatformEvidenced">By invoices or a cash book.</param>
/// <param name="PaymentsAcknowledged">By 80 % of those paid or more.</param>
/// <param name="MembersDescribed">Gender, birth date and commune of every active member.</param>
/// <param name="BaselineOnTime">Every active member's baseline was collected before its deadline.</param>
public sealed record Completeness(
    bool OrdersClosed,
    bool RefundWindowPassed,
    bool CostsApproved,
    bool ContributionsOfMostMembers,
    bool OffPlatformDeclared,
    bool OffPlatformEvidenced,
    bool PaymentsAcknowledged,
    bool MembersDescribed,
    bool BaselineOnTime)
{
    public const int ContributorsPercent = 90;
    public const int AcknowledgedPercent = 80;
    public const int DaysOfRefund = 14;

    /// <summary>0 to 100.</summary>
    public int Score =>
        (OrdersClosed ? 20 : 0) + (RefundWindowPassed ? 10 : 0) + (CostsApproved ? 15 : 0)
        + (ContributionsOfMostMembers ? 20 : 0) + (OffPlatformDeclared ? 15 : 0)
        + (PaymentsAcknowledged ? 10 : 0) + (MembersDescribed ? 10 : 0);

    public Grade Grade
    {
        get
        {
            var byScore = Score switch
            {
                >= 90 when OffPlatformEvidenced && BaselineOnTime => Grade.A,
                >= 75 => Grade.B,
                >= 60 => Grade.C,
                _ => Grade.D,
            };
            return OffPlatformDeclared || byScore is Grade.D ? byScore : Grade.C;
        }
    }
}
