namespace Marketplace.Domain.Distributions;

/// <summary>What the member says of a payment.</summary>
public enum AcknowledgementState
{
    None,
    BySignature,
    ByMessage,
    InApp,
    Disputed,
}
