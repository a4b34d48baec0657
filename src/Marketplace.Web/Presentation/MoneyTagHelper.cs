using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary><c>&lt;money value="line.Total" /&gt;</c>; <c>compact</c> drops ",00" in lists.</summary>
public sealed class MoneyTagHelper : TagHelper
{
    public Money Value { get; set; }

    public bool Compact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var language = CurrentLanguage.Value;
        output.Isolate(Compact ? MoneyFormat.Compact(Value, language) : MoneyFormat.Full(Value, language), "price");
    }
}
