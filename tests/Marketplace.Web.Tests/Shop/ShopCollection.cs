namespace Marketplace.Web.Tests.Shop;

/// <summary>Tests that only look share one site.</summary>
[CollectionDefinition(Name)]
public sealed class ShopCollection : ICollectionFixture<MarketplaceSite>
{
    public const string Name = "Shop";
}
