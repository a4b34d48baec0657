namespace Marketplace.Application.Reporting;

/// <summary>How well a cooperative's period is documented, in one word.</summary>
public enum DataState
{
    /// <summary>No approved statement at all.</summary>
    Nothing,

    /// <summary>Some months are missing.</summary>
    Partial,

    /// <summary>Every month is there; the members have not acknowledged the money.</summary>
    Declared,

    /// <summary>Every month is there, and most of the money was acknowledged.</summary>
    Verified,
}
