namespace Marketplace.Application.Reporting;

/// <summary>A part of a whole, kept unrounded: a percentage is computed where it is printed (R3).</summary>
public sealed record ReportShare(long Part, long Whole);
