namespace Marketplace.Domain.Catalog;

/// <summary>How a session counts.</summary>
/// <param name="Family">Empty for all products.</param>
/// <param name="CountsPacked">Goods packed but not yet sent are counted with the shelf.</param>
/// <param name="RecountPercent">A first count further off than that is repeated.</param>
public readonly record struct StockTakeRule(string Family, bool CountsPacked, int RecountPercent);
