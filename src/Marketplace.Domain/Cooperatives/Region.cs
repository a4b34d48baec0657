using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>One of the twelve regions, by its official two-digit code.</summary>
public sealed class Region
{
    private Region() { }

    public Id<Region> Id { get; private set; }

    public string Code { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public static Region Create(string code, LocalizedText name) => new() { Code = code, Name = name };
}
