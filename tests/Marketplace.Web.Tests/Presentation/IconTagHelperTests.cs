using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Tests.Presentation;

public sealed class IconTagHelperTests
{
    [Fact]
    public void Draws_the_named_picture_and_stays_silent_for_screen_readers()
    {
        var html = Render("truck");

        Assert.Equal("""<svg class="i" aria-hidden="true"><use href="/ui/icons.svg#truck"></use></svg>""", html);
    }

    [Fact]
    public void Turns_over_only_what_points_along_the_text()
    {
        Assert.Contains("class=\"i i-flip\"", Render("arrow-right"), StringComparison.Ordinal);
        Assert.DoesNotContain("i-flip", Render("search"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_classes_of_the_page_beside_its_size()
    {
        var html = Render("star", size: "l", ("class", "i-star"));

        Assert.Contains("class=\"i i-l i-star\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_sprite_by_its_fingerprint_below_the_path_the_site_lives_at()
    {
        var assets = new ResourceAssetCollection([new("ui/icons.k3x.svg", [new("label", "ui/icons.svg")])]);
        var http = new DefaultHttpContext { Request = { PathBase = "/shop" } };
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new object[] { assets }), "page"));

        var html = Render("truck", http: http);

        Assert.Contains("href=\"/shop/ui/icons.k3x.svg#truck\"", html, StringComparison.Ordinal);
    }

    private static string Render(string name, string? size = null, (string Name, string Value)? attribute = null, HttpContext? http = null)
    {
        var helper = new IconTagHelper { Name = name, Size = size, ViewContext = new ViewContext { HttpContext = http ?? new DefaultHttpContext() } };
        TagHelperAttributeList attributes = attribute is { } given ? [new(given.Name, given.Value)] : [];
        var output = new TagHelperOutput("icon", attributes, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "icon"), output);

        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
