namespace Marketplace.Web.Presentation.Charts;

/// <summary>One column: a value in whole units, or null where it is missing.</summary>
/// <param name="IsDeclared">Drawn as an outline: not verified.</param>
public sealed record ChartColumn(string Label, long? Value, bool IsDeclared);
