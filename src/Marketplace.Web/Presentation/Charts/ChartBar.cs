namespace Marketplace.Web.Presentation.Charts;

/// <summary>A bar with its name, its value as people read it, and a word about what it rests on.</summary>
/// <param name="Value">Null where it is missing or not said: drawn hatched.</param>
public sealed record ChartBar(string Name, long? Value, string Written, string Remark);
