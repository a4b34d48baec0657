namespace Marketplace.Domain.Reporting;

/// <summary>How well a cooperative's month is documented (I-14); from D to A, so that "at least C" is a comparison.</summary>
public enum Grade
{
    /// <summary>Out of averages, in coverage only.</summary>
    D,

    /// <summary>Internal; in national sums with a note.</summary>
    C,
    B,
    A,
}
