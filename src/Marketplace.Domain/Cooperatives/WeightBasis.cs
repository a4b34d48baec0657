namespace Marketplace.Domain.Cooperatives;

/// <summary>By what a member's part of the surplus is weighed; it reflects activity, never shares of the capital.</summary>
public enum WeightBasis
{
    /// <summary>The value of the member's pay for what was brought in.</summary>
    RemunerationValue,
    Kilograms,
    Hours,
    PerCapita,
}
