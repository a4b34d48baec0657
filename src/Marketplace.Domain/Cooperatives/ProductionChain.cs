using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>A chain the programme supports: honey, aromatic plants and so on (programme.md 2.11).</summary>
public sealed class ProductionChain
{
    private ProductionChain() { }

    public Id<ProductionChain> Id { get; private set; }

    public string Code { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public static ProductionChain Create(string code, LocalizedText name) => new() { Code = code, Name = name };
}
