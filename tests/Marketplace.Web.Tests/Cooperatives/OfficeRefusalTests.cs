extern alias kit;

using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>What people mistype gets a sentence at its field, in their language, and stays as typed.</summary>
public sealed class OfficeRefusalTests
{
    [Theory]
    [InlineData("12,500", "fr")]
    [InlineData("12.5.0", "ar")]
    [InlineData("-5", "fr")]
    [InlineData("0", "ar")]
    [InlineData("10 000 000 000", "fr")]
    [InlineData("12,345", "ar")]
    [InlineData("gratuit", "en")]
    public async Task BAD18_BAD21_a_price_that_cannot_be_read_or_charged(string typed, string language)
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        var page = await OfficeSite.RefusedAsync(
            president, $"/{language}{tale.Office}/products/edit/{tale.Honey.Id}", "#product-form", ("Input.Price", typed), ("Input.NameFr", "Miel de thym neuf"));

        Kept(page, "Input_Price", typed);
        Assert.Equal("Miel de thym neuf", ((IHtmlInputElement)page.GetElementById("Input_NameFr")!).Value);
        Assert.Equal(145_00, (await site.World.ReadAsync(db => db.Products.SingleAsync(row => row.Id == tale.Honey.Id))).Price.Centimes);
    }

    [Theory]
    [InlineData("12.50", 1250)]
    [InlineData("12,50", 1250)]
    [InlineData("1 250,00", 125000)]
    [InlineData("1.250,00", 125000)]
    [InlineData("1,250.00", 125000)]
    [InlineData("١٢٫٥٠", 1250)]
    public async Task BAD18_a_price_is_read_alike_in_every_writing(string typed, long centimes)
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        var answer = await OfficeSite.SendAsync(president, $"/ar{tale.Office}/products/edit/{tale.Honey.Id}", "#product-form", ("Input.Price", typed));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(centimes, (await site.World.ReadAsync(db => db.Products.SingleAsync(row => row.Id == tale.Honey.Id))).Price.Centimes);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("1.5")]
    [InlineData("2147483648")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("4")]
    public async Task BAD19_units_of_a_parcel_that_cannot_be(string typed)
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync(3);
        await site.Trade.PackAsync(tale.President, part);
        using var president = site.ClientOf(tale.President);

        var page = await OfficeSite.RefusedAsync(
            president, $"/ar{tale.Office}/orders/{part.Id}/dispatch", "form.panel", ("Input.Carrier", "أمانة"), ("Input.Units[0].Units", typed));

        Assert.Equal(typed, ((IHtmlInputElement)page.GetElementById("Input_Units_0__Units")!).Value);
        Assert.Equal("أمانة", ((IHtmlInputElement)page.GetElementById("Input_Carrier")!).Value);
        Assert.NotEmpty(page.QuerySelectorAll(".error-summary li"));
        Assert.False(await site.World.ReadAsync(db => db.Shipments.AnyAsync()));
    }

    [Theory]
    [InlineData("Units", "0")]
    [InlineData("Units", "1.5")]
    [InlineData("Units", "1e9")]
    [InlineData("UnitCost", "-3")]
    [InlineData("UnitCost", "12,500")]
    [InlineData("MadeOn", "31/02/2026")]
    [InlineData("MadeOn", "29/02/2027")]
    [InlineData("MadeOn", "01/01/0001")]
    [InlineData("MadeOn", "31/12/9999")]
    [InlineData("MadeOn", "12/13/2026")]
    [InlineData("MadeOn", "15/09/1447 h")]
    [InlineData("BestBefore", "demain")]
    [InlineData("Rows_0__Quantity", "douze")]
    [InlineData("Rows_0__Quantity", "-2")]
    [InlineData("Rows_0__Quantity", "1,2345")]
    public async Task BAD19_BAD23_a_lot_that_cannot_be(string field, string typed)
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        var name = "Input." + field.Replace("Rows_0__", "Rows[0].", StringComparison.Ordinal);
        var typedFields = new[]
        {
            ("Input.Product", tale.Honey.Id.ToString()), ("Input.Units", "10"), ("Input.UnitCost", "20"), ("Input.Code", "TAM-26-01"), ("Input.MadeOn", "01/05/2026"),
        };

        var page = await OfficeSite.RefusedAsync(
            president, $"/fr{tale.Office}/lots/receive", "form.narrow", [.. typedFields.Where(one => one.Item1 != name), (name, typed)]);

        Kept(page, $"Input_{field}", typed);
        Assert.Equal("TAM-26-01", ((IHtmlInputElement)page.GetElementById("Input_Code")!).Value);
        Assert.False(await site.World.ReadAsync(db => db.Lots.AnyAsync(lot => lot.Code == "TAM-26-01")));
    }

    [Theory]
    [InlineData("From", "31/02/2026")]
    [InlineData("From", "02/06/2026")]
    [InlineData("BornOn", "29/02/2027")]
    [InlineData("Phone", "12")]
    public async Task BAD23_BAD25_a_member_who_cannot_be_admitted_like_this(string field, string typed)
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        var page = await OfficeSite.RefusedAsync(
            president, $"/ar{tale.Office}/members/admit", "form.narrow", ("Input.GivenArabic", "خديجة"), ($"Input.{field}", typed));

        Kept(page, $"Input_{field}", typed);
        Assert.Equal("خديجة", ((IHtmlInputElement)page.GetElementById("Input_GivenArabic")!).Value);
    }

    [Fact]
    public async Task BAD29_BAD31_a_form_sent_twice_over_or_without_its_token_does_nothing()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync();
        using var president = site.ClientOf(tale.President);

        var answer = await president.PostAsync($"/fr{tale.Office}/orders/{part.Id}?handler=Accept", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(Domain.Orders.CooperativeOrderStatus.ToAccept, (await tale.NowAsync(part)).Status);
    }

    /// <summary>The field shows what was typed, is marked, and the summary leads to it with a sentence.</summary>
    private static void Kept(IHtmlDocument page, string id, string typed)
    {
        Assert.Equal(typed, ((IHtmlInputElement)page.GetElementById(id)!).Value);
        var line = page.QuerySelector($".error-summary a[href='#{id}']");
        Assert.True(line is { TextContent.Length: > 5 }, $"{id}: {page.QuerySelector(".error-summary")?.TextContent.Trim() ?? "no summary"}");
        Assert.DoesNotContain("Input.", line.TextContent, StringComparison.Ordinal);
    }
}
