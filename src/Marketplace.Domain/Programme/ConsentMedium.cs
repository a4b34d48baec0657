namespace Marketplace.Domain.Programme;

/// <summary>How a consent was given.</summary>
public enum ConsentMedium
{
    OnPaper,
    OralWithWitness,
    Online,
}
