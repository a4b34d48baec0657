namespace Marketplace.Web.Localisation.Text;

/// <summary>Names the texts of money: a cooperative's costs, statements and payments, and the marketplace's finance.</summary>
public sealed class MoneyText;
