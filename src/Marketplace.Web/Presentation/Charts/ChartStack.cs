namespace Marketplace.Web.Presentation.Charts;

/// <summary>A column of four parts, from the bottom: members, cooperative, delivery, platform.</summary>
/// <param name="Parts">In any unit; each is drawn as its share of their sum, and below zero as nothing.</param>
public sealed record ChartStack(string Label, IReadOnlyList<long> Parts);
