namespace Marketplace.Web.Tests.Browsing;

/// <summary>Needs a browser and the built style sheets; without either it shows as not run, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = TestBrowser.WhyNot;
}
