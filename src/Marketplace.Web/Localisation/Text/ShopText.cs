namespace Marketplace.Web.Localisation.Text;

/// <summary>Names the texts of the shop: lists, products, cooperatives, errors.</summary>
public sealed class ShopText;
