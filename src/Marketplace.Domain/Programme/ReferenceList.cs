namespace Marketplace.Domain.Programme;

/// <summary>The programme's code lists (programme.md 2.11).</summary>
public enum ReferenceList
{
    ServiceAxis,
    TrainingField,
    BusinessSector,
}
