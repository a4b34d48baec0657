using System.Globalization;
using Marketplace.Domain.Common;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Presentation;

public sealed class TypedInputTagHelperTests
{
    private static readonly IModelMetadataProvider Metadata = PostedForm.Services.GetRequiredService<IModelMetadataProvider>();

    private readonly ModelStateDictionary _state = new();

    [Theory]
    [InlineData("fr-MA", nameof(ExampleInput.Price), 125_000L, "text decimal ltr 1250,00")]
    [InlineData("en", nameof(ExampleInput.Price), 125_000L, "text decimal ltr 1250.00")]
    [InlineData("ar-MA", nameof(ExampleInput.NetGrams), 1_500L, "text decimal ltr 1,5")]
    [InlineData("fr-MA", nameof(ExampleInput.Minutes), 1_470, "text text ltr 24:30")]
    [InlineData("fr-MA", nameof(ExampleInput.SharePoints), 850, "text decimal ltr 8,5")]
    [InlineData("fr-MA", nameof(ExampleInput.Units), 12_000, "text numeric ltr 12000")]
    public void Shows_a_value_that_its_reader_takes_back(string culture, string property, object value, string expected) =>
        Assert.Equal(expected, Written(property, value is long and 125_000L ? Money.FromCentimes(125_000) : value, culture));

    [Fact]
    public void Shows_phones_with_their_own_keyboard() =>
        Assert.Equal("tel tel ltr 06 12 34 56 78", Written(nameof(ExampleInput.Phone), PhoneNumber.FromE164("+212612345678"), "ar-MA"));

    [Fact]
    public void Leaves_what_was_typed_before_a_refusal()
    {
        _state.SetModelValue("Input.Price", "12,500", "12,500");

        Assert.Equal("text decimal ltr machine", Written(nameof(ExampleInput.Price), Money.OfDirhams(12), "fr-MA"));
    }

    [Fact]
    public void Leaves_hidden_fields_date_fields_and_plain_text_to_the_framework()
    {
        Assert.Equal("hidden   machine", Written(nameof(ExampleInput.Price), Money.OfDirhams(12), "fr-MA", new TagHelperAttribute("type", "hidden")));
        Assert.Equal("date   machine", Written(nameof(ExampleInput.Day), new DateOnly(2026, 11, 22), "fr-MA"));
        Assert.Equal("   machine", Written(nameof(ExampleInput.Name), "x", "fr-MA").Replace("date", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_a_day_for_a_field_of_text() =>
        Assert.Equal(
            "text numeric ltr 22/11/2026",
            Written(nameof(ExampleInput.Day), new DateOnly(2026, 11, 22), "ar-MA", new TagHelperAttribute("type", "text")));

    private string Written(string property, object value, string culture, params TagHelperAttribute[] attributes)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var metadata = Metadata.GetMetadataForProperty(typeof(ExampleInput), property);
            var tag = new TypedInputTagHelper
            {
                For = new($"Input.{property}", new ModelExplorer(Metadata, metadata, value)),
                ViewContext = new ViewContext
                {
                    HttpContext = new DefaultHttpContext(),
                    ViewData = new ViewDataDictionary(Metadata, _state),
                },
            };
            TagHelperAttributeList written = [new("value", "machine"), new("type", attributes.Length == 0 ? "date" : attributes[0].Value)];
            var output = new TagHelperOutput("input", written, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
            tag.Process(new TagHelperContext([.. attributes], new Dictionary<object, object>(), "1"), output);
            return string.Join(' ', new[] { "type", "inputmode", "dir", "value" }.Select(name => output.Attributes[name]?.Value));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
