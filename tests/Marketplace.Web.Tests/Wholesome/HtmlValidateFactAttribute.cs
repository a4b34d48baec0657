namespace Marketplace.Web.Tests.Wholesome;

/// <summary>A fact that needs html-validate; shown as not run, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HtmlValidateFactAttribute : FactAttribute
{
    public HtmlValidateFactAttribute() => Skip = TestTools.Missing("html-validate");
}
