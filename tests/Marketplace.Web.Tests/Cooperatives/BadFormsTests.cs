extern alias kit;

using System.Net;
using AngleSharp.Html.Parser;
using Marketplace.Domain.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>Forms no browser of ours would send, to every form of the office.</summary>
public sealed class BadFormsTests
{
    private const int TooLong = 300_000;

    [Theory]
    [InlineData("{{7*7}} @(1+1) ${1}")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Orders;--")]
    [InlineData("nul \0 char")]
    [InlineData("\u202Egpj.exe")]
    [InlineData("\u00A0\u200B ")]
    [InlineData("👩‍👩‍👧‍👦ⵜⴰⵎⵎⵏⵜ")]
    [InlineData("line\r\nBcc: x@example.org")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999")]
    [InlineData("31/02/2026")]
    [InlineData("long")]
    public async Task BAD01_to_BAD13_BAD16_BAD18_to_BAD25_the_same_nonsense_in_every_field_of_every_form(string typed)
    {
        var nonsense = typed is "long" ? new string('x', TooLong) : typed;
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);

        foreach (var (path, form) in await FormsAsync(site, tale))
        {
            await AnswersAsync(site, tale, path, form, fields => fields.Select(field =>
                field.Key.StartsWith("Input.", StringComparison.Ordinal) && !IsHidden(field.Key) ? KeyValuePair.Create(field.Key, nonsense) : field));
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("doubled")]
    [InlineData("array")]
    [InlineData("deep")]
    [InlineData("many")]
    public async Task BAD28_BAD29_BAD30_fields_gone_twice_of_another_shape_or_too_many(string how)
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);

        foreach (var (path, form) in await FormsAsync(site, tale))
            await AnswersAsync(site, tale, path, form, fields => Bent(fields, how));
    }

    [Fact]
    public async Task BAD28_what_the_form_does_not_ask_is_not_taken()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        await OfficeSite.SendAsync(
            president, $"/fr{tale.Office}/products/edit", "#product-form", ("Input.Sku", "OVER-1"), ("Input.Category", "honey"), ("Input.NameFr", "Miel"),
            ("Input.Price", "80"), ("Input.NetQuantity", "250"), ("Input.Unit", "g"), ("Input.Status", "Published"), ("Input.CooperativeId", $"{tale.Other.Id}"),
            ("Status", "Published"), ("CooperativeId", $"{tale.Other.Id}"));

        var made = await site.World.ReadAsync(db => db.Products.SingleAsync(row => row.Sku == "OVER-1"));
        Assert.Equal((tale.Cooperative.Id, ProductStatus.Draft), (made.CooperativeId, made.Status));
    }

    [Fact]
    public async Task BAD31_a_token_that_is_missing_wrong_or_another_persons_does_nothing()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var forms = await FormsAsync(site, tale);
        using var president = site.ClientOf(tale.President);
        using var stranger = site.ClientOf(tale.Stranger);
        var others = (await OfficeSite.ReadAsync(stranger, $"/fr/office/{tale.Other.Id}/members/admit"))
            .QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var (path, form) in forms)
        {
            foreach (var token in (string[])["", "wrong", others])
            {
                var answer = await OfficeSite.SendAsync(president, $"/fr{path}", form, ("__RequestVerificationToken", token));
                Assert.Equal((path, token, HttpStatusCode.BadRequest), (path, token, answer.StatusCode));
            }
        }
    }

    /// <summary>The form bent and sent is answered by itself or by a refusal of the request, never by an error, and the books hold.</summary>
    private static async Task AnswersAsync(
        OfficeSite site, OfficeTale tale, string path, string form,
        Func<IReadOnlyList<KeyValuePair<string, string>>, IEnumerable<KeyValuePair<string, string>>> bend)
    {
        using var president = site.ClientOf(tale.President);
        var (action, fields) = OfficeSite.FormOf(await OfficeSite.ReadAsync(president, $"/ar{path}"), $"/ar{path}", form);
        using var answer = await president.PostAsync(action, new FormUrlEncodedContent(bend(fields)));
        Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
        if (answer.StatusCode is not HttpStatusCode.OK)
            return;
        var shown = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.True(shown.QuerySelector(".error-summary li") is { TextContent.Length: > 5 }, $"{path}: no sentence");
    }

    private static IEnumerable<KeyValuePair<string, string>> Bent(IReadOnlyList<KeyValuePair<string, string>> fields, string how) => how switch
    {
        "missing" => fields.Where(field => field.Key is "__RequestVerificationToken"),
        "doubled" => fields.Concat(fields.Where(field => field.Key.StartsWith("Input.", StringComparison.Ordinal))),
        "array" => fields.Select(field => field.Key.StartsWith("Input.", StringComparison.Ordinal) ? KeyValuePair.Create(field.Key + "[0]", field.Value) : field),
        "deep" => fields.Append(KeyValuePair.Create("Input" + string.Concat(Enumerable.Repeat("[0].Rows", 40)), "1")),
        _ => fields.Concat(Enumerable.Range(0, 1_500).Select(at => KeyValuePair.Create($"Input.Extra[{at}]", "1"))),
    };

    /// <summary>Written by the page, not by a person.</summary>
    private static bool IsHidden(string name) =>
        name is "Input.Operation" or "Input.Version" or "Input.ParcelsBefore" || name.EndsWith(".Line", StringComparison.Ordinal) || name.EndsWith(".Lot", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<(string Path, string Form)>> FormsAsync(OfficeSite site, OfficeTale tale)
    {
        var (waiting, packed) = (await tale.OrderAsync(), await tale.OrderAsync(3));
        await site.Trade.PackAsync(tale.President, packed);
        var delivered = await tale.OrderAsync(2);
        await site.Trade.FulfilAsync(tale.President, delivered);
        var member = await site.World.ReadAsync(db => db.Memberships.Where(row => row.MemberId == tale.Member.Id).Select(row => row.Id).SingleAsync());
        var office = tale.Office;
        return
        [
            ($"{office}/orders/{waiting.Id}/decline", "form.panel"), ($"{office}/orders/{packed.Id}/dispatch", "form.panel"),
            ($"{office}/orders/{delivered.Id}/refund", "form.panel"), ($"{office}/products/edit", "#product-form"),
            ($"{office}/products/edit/{tale.Honey.Id}", "#product-form"), ($"{office}/lots/receive", "form.narrow"),
            ($"{office}/lots/{tale.HoneyLot.Id}", "form[novalidate]"), ($"{office}/members/admit", "form.narrow"), ($"{office}/members/{member}/end", "form.narrow"),
        ];
    }
}
