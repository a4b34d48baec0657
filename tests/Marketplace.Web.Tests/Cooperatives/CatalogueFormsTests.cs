extern alias kit;

using System.Net;
using Marketplace.Domain.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>Products, their pictures, lots and members, by the forms people use.</summary>
public sealed class CatalogueFormsTests
{
    [Fact]
    public async Task A_product_is_made_misses_what_it_misses_and_is_not_published()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        var made = await OfficeSite.SendAsync(
            president, $"/fr{tale.Office}/products/edit", "#product-form", ("Input.Sku", "THY-250"), ("Input.Category", "honey"),
            ("Input.NameFr", "Miel de thym"), ("Input.Price", "80,00"), ("Input.NetQuantity", "250"), ("Input.Unit", "g"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var path = made.Headers.Location!.ToString();

        var page = await OfficeSite.ReadAsync(president, path);
        Assert.Equal(3, page.QuerySelectorAll("#checklist ~ .journey li").Length);
        Assert.NotNull(page.QuerySelector(".langs .pill.warn"));

        var refused = await OfficeSite.RefusedAsync(president, path, "form[action*='handler=Publish']");
        Assert.NotNull(refused.QuerySelector(".error-summary a[href='#Input_NameAr']"));
        Assert.Equal(ProductStatus.Draft, (await site.World.ReadAsync(db => db.Products.SingleAsync(row => row.Sku == "THY-250"))).Status);
    }

    [Fact]
    public async Task A_product_is_withdrawn_and_the_toast_puts_it_back_on_sale()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        var path = $"/fr{tale.Office}/products/edit/{tale.Honey.Id}";

        await OfficeSite.SendAsync(president, path, "form[action*='handler=Withdraw']");
        Assert.Equal(ProductStatus.Withdrawn, await StatusAsync());
        await OfficeSite.SendAsync(president, path, ".toast form");
        Assert.Equal(ProductStatus.Published, await StatusAsync());

        async Task<ProductStatus> StatusAsync() => (await site.World.ReadAsync(db => db.Products.SingleAsync(row => row.Id == tale.Honey.Id))).Status;
    }

    [Fact]
    public async Task BAD41_a_product_saved_meanwhile_is_not_overwritten()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        var path = $"/fr{tale.Office}/products/edit/{tale.Honey.Id}";
        var (action, stale) = OfficeSite.FormOf(await OfficeSite.ReadAsync(president, path), path, "#product-form", ("Input.Price", "1,00"));

        await OfficeSite.SendAsync(president, path, "#product-form", ("Input.Price", "150,00"));
        var answer = await president.PostAsync(action, new FormUrlEncodedContent(stale));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(150_00, (await site.World.ReadAsync(db => db.Products.SingleAsync(row => row.Id == tale.Honey.Id))).Price.Centimes);
    }

    [Fact]
    public async Task A_picture_is_taken_and_what_is_none_is_refused_with_a_sentence()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        var path = $"/fr{tale.Office}/products/edit/{tale.Honey.Id}/pictures";
        var page = await OfficeSite.ReadAsync(president, path);
        var token = page.QuerySelector("form[enctype] [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var svg = Upload(token, "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray());
        var refused = await president.PostAsync(path, svg);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("#Pictures", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var picture = Upload(token, await File.ReadAllBytesAsync(DemoPicture()));
        Assert.Equal(HttpStatusCode.Redirect, (await president.PostAsync(path, picture)).StatusCode);
        var shown = await site.World.ReadAsync(db => db.Products.Include(row => row.Pictures).SingleAsync(row => row.Id == tale.Honey.Id));
        Assert.Equal("Pot de miel", shown.Pictures.OrderBy(row => row.Position).Last().Alternative.Fr);

        await OfficeSite.SendAsync(president, path, ".picture-row:last-of-type form[action*=Caption]", ("Input.AlternativeFr", "Pot vu de face"), ("Input.IsFirst", "true"));
        shown = await site.World.ReadAsync(db => db.Products.Include(row => row.Pictures).SingleAsync(row => row.Id == tale.Honey.Id));
        Assert.Equal("Pot vu de face", shown.Pictures.OrderBy(row => row.Position).First().Alternative.Fr);

        await OfficeSite.SendAsync(president, path, ".picture-row form[action*=Arrange]:not([hidden])", ("Place", "1"));
        shown = await site.World.ReadAsync(db => db.Products.Include(row => row.Pictures).SingleAsync(row => row.Id == tale.Honey.Id));
        Assert.Equal("Pot vu de face", shown.Pictures.OrderBy(row => row.Position).Last().Alternative.Fr);

        var unsaid = await OfficeSite.RefusedAsync(president, path, ".picture-row:last-of-type form[action*=Caption]", ("Input.AlternativeAr", ""));
        Assert.NotNull(unsaid.QuerySelector(".error-summary li"));
        Assert.NotNull(unsaid.QuerySelector("input[type=file][capture=environment]"));
    }

    [Fact]
    public async Task The_point_in_sight_is_chosen_and_cards_keep_it()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        var path = $"/fr{tale.Office}/products/edit/{tale.Honey.Id}/pictures";

        await OfficeSite.SendAsync(president, path, ".focus-form", ("Across", "22"), ("Down", "80"));
        var refused = await OfficeSite.RefusedAsync(president, path, ".focus-form", ("Across", "101"), ("Down", "80"));

        var shown = await site.World.ReadAsync(db => db.Products.Include(row => row.Pictures).SingleAsync(row => row.Id == tale.Honey.Id));
        Assert.Equal(new(22, 80), shown.Pictures[0].Focus);
        Assert.Equal("fx20 fy80", Pages.Shop.PictureCut.ClassOf(shown.Pictures[0].Focus));
        Assert.NotNull(refused.QuerySelector(".error-summary li"));
    }

    [Fact]
    public async Task A_lot_names_its_members_and_its_buyers()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        var part = await tale.OrderAsync();
        await site.Trade.FulfilAsync(tale.President, part);
        using var president = site.ClientOf(tale.President);

        var page = await OfficeSite.ReadAsync(president, $"/fr{tale.Office}/lots/{tale.HoneyLot.Id}");

        var buyer = Assert.Single(page.QuerySelectorAll("[aria-labelledby=buyers] tbody tr"));
        Assert.Contains(part.Number, buyer.TextContent, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", buyer.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BAD43_another_cooperatives_member_or_product_in_a_lot_is_refused()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        (string, string)[] lot = [("Input.Units", "12"), ("Input.UnitCost", "20"), ("Input.Code", "TAM-26-01"), ("Input.MadeOn", "01/05/2026")];
        var path = $"/fr{tale.Office}/lots/receive";

        await OfficeSite.RefusedAsync(president, path, "form.narrow", [.. lot, ("Input.Product", tale.OthersHoney.Id.ToString())]);
        await OfficeSite.RefusedAsync(
            president, path, "form.narrow",
            [.. lot, ("Input.Product", tale.Honey.Id.ToString()), ("Input.Rows[0].Member", tale.OthersMember.Id.ToString()), ("Input.Rows[0].Quantity", "3")]);

        Assert.False(await site.World.ReadAsync(db => db.Lots.AnyAsync(row => row.Code == "TAM-26-01")));
    }

    [Fact]
    public async Task A_membership_ends_on_its_day_with_its_reason()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        var membership = await site.World.ReadAsync(db => db.Memberships.SingleAsync(row => row.MemberId == tale.Member.Id));
        var path = $"/fr{tale.Office}/members/{membership.Id}/end";

        await OfficeSite.RefusedAsync(president, path, "form.panel", ("Input.Until", "01/06/2026"), ("Input.Reason", " "));
        await OfficeSite.SendAsync(president, path, "form.panel", ("Input.Until", "01/06/2026"), ("Input.Reason", "Départ à Meknès"));

        var ended = await site.World.ReadAsync(db => db.Memberships.SingleAsync(row => row.Id == membership.Id));
        Assert.Equal((new DateOnly(2026, 6, 1), "Départ à Meknès"), (ended.Until!.Value, ended.ExitReason));
        var roll = await OfficeSite.ReadAsync(president, $"/fr{tale.Office}/members");
        Assert.Equal(0, roll.QuerySelectorAll("tbody tr").Length);
    }

    private static MultipartFormDataContent Upload(string token, byte[] bytes) => new()
    {
        { new StringContent(token), "__RequestVerificationToken" },
        { new StringContent("Pot de miel"), "Input.AlternativeFr" },
        { new StringContent("برطمان عسل"), "Input.AlternativeAr" },
        { new StringContent("Jar of honey"), "Input.AlternativeEn" },
        { new ByteArrayContent(bytes), "upload", "photo.jpg" },
    };

    private static string DemoPicture() => Directory.EnumerateFiles(
        Path.Combine(Wholesome.WebSource.Root, "src", "Marketplace.Application", "Database", "Seed", "Pictures"), "*.jpg").First();
}
