namespace Marketplace.Domain.Distributions;

/// <summary>What the member says of a payment.</summary>
public enum AcknowledgementState
{
    None,
    Signed,
    ByMessage,
    InApp,
    Disputed,
}
