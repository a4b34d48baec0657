namespace Marketplace.Web.Localisation.Text;

/// <summary>Texts of a cooperative's office, in short plain words.</summary>
public sealed class OfficeText;
