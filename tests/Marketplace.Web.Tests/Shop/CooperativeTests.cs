extern alias kit;

using System.Net;
using kit::Marketplace.Tests.Builders;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Web.Tests.Shop;

/// <summary>Cooperatives, the list of them, and unions.</summary>
[Collection(ShopCollection.Name)]
public sealed class CooperativeTests(MarketplaceSite site)
{
    private Given Given => site.World.Given;

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Tells_who_they_are_and_how_they_share(string language)
    {
        var cooperative = await Given.CooperativeAsync();
        var page = await site.OpenAsync($"/{language}/cooperatives/{cooperative.Slug}");

        Assert.Equal(cooperative.Name.Fr, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll(".bignums dd").Length);
        Assert.Contains(cooperative.RegistryNumber, page.QuerySelector(".facts-table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"https://mida.example/{language}/cooperatives/{cooperative.Slug}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Names_nobody_who_did_not_agree()
    {
        var cooperative = await Given.CooperativeAsync();
        await Given.MemberAsync(cooperative);
        var page = await site.OpenAsync($"/fr/cooperatives/{cooperative.Slug}");

        Assert.Equal("1", page.QuerySelector(".bignums dd")!.TextContent);
        Assert.DoesNotContain("Fatima", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/cooperatives/nobody")]
    [InlineData("/ar/unions/nobody")]
    public async Task Who_is_not_there_is_not_found(string address)
    {
        using var answer = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_list_keeps_region_and_chain_in_the_address()
    {
        var cooperative = await Given.CooperativeAsync();
        var page = await site.OpenAsync("/fr/cooperatives?region=03");

        Assert.Contains(page.QuerySelectorAll("a.ccard"), card => card.GetAttribute("href") == $"/fr/cooperatives/{cooperative.Slug}");
        Assert.Contains(page.QuerySelectorAll("nav.chips a"), link => link.GetAttribute("href") == "/fr/cooperatives?region=03&chain=HONEY");
    }

    [Fact]
    public async Task A_list_without_anybody_says_so()
    {
        var page = await site.OpenAsync("/fr/cooperatives?region=99&after=notanumber");

        Assert.NotNull(page.QuerySelector(".empty .btn-primary"));
    }

    [Fact]
    public async Task A_union_shows_its_cooperatives()
    {
        var cooperative = await Given.CooperativeAsync();
        var province = await Given.ProvinceAsync();
        var union = CooperativeUnion.Register($"union-{cooperative.Slug}", new("Union d’essai", "اتحاد", "Union"), new("Histoire", "حكاية", "Story"), province.Id, new(2020, 1, 1));
        union.Welcome(cooperative.Id, new(2021, 1, 1));
        await site.World.WriteAsync(db => db.Unions.Add(union));

        var page = await site.OpenAsync($"/fr/unions/{union.Slug}");

        Assert.Equal("Union d’essai", page.QuerySelector("h1")!.TextContent);
        Assert.Single(page.QuerySelectorAll("a.ccard"));
    }
}
