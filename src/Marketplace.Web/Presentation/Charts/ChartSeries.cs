namespace Marketplace.Web.Presentation.Charts;

/// <summary>A line over time; a null is a gap, never drawn over.</summary>
/// <param name="Colour">Class of its colour: c1 to c6, in the order of DESIGN.md 12.</param>
/// <param name="IsDashed">What the others are compared with.</param>
public sealed record ChartSeries(string Name, string Colour, bool IsDashed, IReadOnlyList<long?> Values);
