namespace Marketplace.Domain.Reporting;

/// <summary>The lozenges beside a title (DESIGN.md 12).</summary>
public enum Confidence
{
    /// <summary>Under 60 % covered, or fewer than 60 people.</summary>
    Low,

    /// <summary>60 to 80 %, or declarations.</summary>
    Medium,

    /// <summary>80 % or more covered, and receipts checked.</summary>
    High,
}
