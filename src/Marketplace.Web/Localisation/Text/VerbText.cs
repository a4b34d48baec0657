namespace Marketplace.Web.Localisation.Text;

/// <summary>Names what the verbs of the program say to operators.</summary>
public sealed class VerbText;
