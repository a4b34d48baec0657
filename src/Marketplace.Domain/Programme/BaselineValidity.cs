namespace Marketplace.Domain.Programme;

/// <summary>Whether a baseline may enter a headline gain: only one collected on time may (programme.md 2.5).</summary>
public enum BaselineValidity
{
    None,
    OnTime,
    Late,
    Retrospective,
}
