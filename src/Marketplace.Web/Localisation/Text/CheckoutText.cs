namespace Marketplace.Web.Localisation.Text;

/// <summary>Names the texts of cart, checkout and tracking.</summary>
public sealed class CheckoutText;
