using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>A number (<c>value</c>), of a <c>unit</c> when given, or a duration (<c>minutes</c>).</summary>
public sealed class QuantityTagHelper : TagHelper
{
    public long Value { get; set; }

    public ProductUnit? Unit { get; set; }

    public int? Minutes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var language = CurrentLanguage.Value;
        if (Minutes is { } minutes)
            output.Isolate(QuantityFormat.Duration(minutes, language));
        else if (Unit is null)
            output.IsolateLeftToRight(NumberFormat.Whole(Value, language));
        else
            output.Isolate(WithUnit(Unit.Value));
    }

    private string WithUnit(ProductUnit unit) => unit switch
    {
        ProductUnit.Gram => QuantityFormat.Weight(Value, CurrentLanguage.Value),
        ProductUnit.Millilitre => QuantityFormat.Volume(Value, CurrentLanguage.Value),
        ProductUnit.Piece => QuantityFormat.Pieces(Value, CurrentLanguage.Value),
    };
}
