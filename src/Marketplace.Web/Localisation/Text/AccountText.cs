namespace Marketplace.Web.Localisation.Text;

/// <summary>Stands for the sentences of signing in, of the account area and of the administration's people.</summary>
public sealed class AccountText;
