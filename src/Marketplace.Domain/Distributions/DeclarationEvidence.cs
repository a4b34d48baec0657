namespace Marketplace.Domain.Distributions;

/// <summary>What stands behind a declared figure.</summary>
public enum DeclarationEvidence
{
    None,
    CashBook,
    Invoices,
}
