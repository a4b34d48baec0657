using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary><c>&lt;unit-price value="card.PricePerMeasure" measure="card.Measure" /&gt;</c>: 38,00 DH / kg.</summary>
public sealed class UnitPriceTagHelper : TagHelper
{
    public Money Value { get; set; }

    public UnitMeasure Measure { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Isolate(QuantityFormat.PricePer(Value, Measure, CurrentLanguage.Value));
}
