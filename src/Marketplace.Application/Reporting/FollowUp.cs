namespace Marketplace.Application.Reporting;

/// <summary>What a cooperative's data lacks first.</summary>
public enum FollowUp
{
    None,
    StatementMissing,
    DeclarationMissing,
    BaselineMissing,
    ConsentMissing,
    PaymentsNotAcknowledged,
}
