using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Messages of form rules: ours by key, then whatever the page's own texts say.</summary>
internal sealed class RefusalTextFirst(IStringLocalizer refusals, IStringLocalizer? others) : IStringLocalizer
{
    public LocalizedString this[string name] => Choose(name)[name];

    public LocalizedString this[string name, params object[] arguments] => Choose(name)[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        refusals.GetAllStrings(includeParentCultures);

    private IStringLocalizer Choose(string name) =>
        others is null || !refusals[name].ResourceNotFound ? refusals : others;
}
