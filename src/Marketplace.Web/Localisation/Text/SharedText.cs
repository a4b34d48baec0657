namespace Marketplace.Web.Localisation.Text;

/// <summary>Names the texts that every audience shares: the frame of the page, buttons, states.</summary>
public sealed class SharedText;
