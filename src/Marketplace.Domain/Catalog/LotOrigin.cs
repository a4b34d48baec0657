using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>Where a lot comes from and what one unit of it cost.</summary>
public sealed record LotOrigin(string Code, LocalizedText Place, DateOnly MadeOn, DateOnly? BestBefore, Money UnitCost);
