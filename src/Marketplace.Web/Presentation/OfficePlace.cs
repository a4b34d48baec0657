namespace Marketplace.Web.Presentation;

/// <summary>Where the links of an office are being written: the model of every <c>_…Nav.cshtml</c>.</summary>
public enum OfficePlace
{
    /// <summary>Every page of the office; on phones it opens over the page.</summary>
    Side,

    /// <summary>The four that people use on a phone.</summary>
    TabBar,
}
