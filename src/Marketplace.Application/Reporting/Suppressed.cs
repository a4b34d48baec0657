namespace Marketplace.Application.Reporting;

/// <summary>A cell that is not said because it is about too few people; one symbol for all of them (programme.md 3.11).</summary>
public sealed class Suppressed
{
    public static readonly Suppressed Cell = new();

    private Suppressed() { }
}
