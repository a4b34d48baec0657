namespace Marketplace.Web.Localisation.Text;

/// <summary>Stands for the sentences of the administration.</summary>
public sealed class AdminText;
