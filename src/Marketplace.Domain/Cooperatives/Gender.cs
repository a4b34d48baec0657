namespace Marketplace.Domain.Cooperatives;

/// <summary>Asked, never inferred from a name.</summary>
public enum Gender
{
    NotStated,
    Female,
    Male,
}
