namespace Marketplace.Web.Localisation.Text;

/// <summary>Stands for what Identity says by itself: the keys are its error codes and its English sentences.</summary>
public sealed class IdentityText;
