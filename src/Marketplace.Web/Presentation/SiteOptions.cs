namespace Marketplace.Web.Presentation;

/// <summary>Section <c>Site</c> of the configuration: who runs this shop. Another province may run it under another name.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    public string Name { get; set; } = "Mida";

    /// <summary>Scheme and host that addresses for machines and messages begin with; no slash at the end.</summary>
    public string Origin { get; set; } = "http://localhost:5080";

    /// <summary>International form, as <c>tel:</c> takes it; empty where there is none.</summary>
    public string Phone { get; set; } = "";

    /// <inheritdoc cref="Phone"/>
    public string WhatsApp { get; set; } = "";

    public string Mail { get; set; } = "";
}
