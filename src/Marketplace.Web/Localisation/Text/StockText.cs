namespace Marketplace.Web.Localisation.Text;

/// <summary>Texts of the stockroom: recalls, lots set aside, stock takes, certificates; for cooperatives and staff alike.</summary>
public sealed class StockText;
