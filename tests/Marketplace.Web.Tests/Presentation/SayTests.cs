using Marketplace.Domain.Common;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Tests.Presentation;

public sealed class SayTests
{
    [Theory]
    [InlineData("Units", "Input.Units")]
    [InlineData("Choices[0]", "Input.Choices[0]")]
    [InlineData("Elsewhere", "Elsewhere")]
    [InlineData(null, "")]
    public void Says_a_refusal_at_the_field_of_the_form_it_is_about(string? field, string key)
    {
        var page = new Page { PageContext = new() { HttpContext = new DefaultHttpContext { RequestServices = PostedForm.Services } } };

        page.Say(new Refusal("Quantity.TooSmall", 1) { Field = field });

        Assert.Single(page.ModelState[key]!.Errors);
    }

    private sealed class Page : PageModel
    {
        public ExampleInput Input { get; } = new();
    }
}
