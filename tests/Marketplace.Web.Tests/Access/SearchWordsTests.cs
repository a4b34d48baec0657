using System.Net;
using Marketplace.Application.Access;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Web.Tests.Cooperatives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Access;

/// <summary>Staff say which words mean the same, and see what was looked for in vain (features.md A3).</summary>
public sealed class SearchWordsTests
{
    [Fact]
    public async Task Words_that_staff_write_count_at_once_and_until_they_are_removed()
    {
        await using var site = await AccountSite.OpenAsync();
        using var admin = site.ClientOf(await site.StaffAsync(Roles.Admin));
        var synonyms = site.Services.GetRequiredService<Synonyms>();

        using var added = await OfficeSite.SendAsync(admin, "/fr/admin/search", "form:not([action*=Remove])", ("Input.Words", "tfaya, تفاية"));
        var first = synonyms.Of("tfaya");
        var page = await OfficeSite.ReadAsync(admin, "/fr/admin/search");
        await OfficeSite.SendAsync(admin, "/fr/admin/search", "form:has([name='Input.Group'])", ("Input.Words", "tfaya oignons تفاية"));
        var second = synonyms.Of("oignon");
        await OfficeSite.SendAsync(admin, "/fr/admin/search", "form[action*=Remove]");

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(["تفايه"], first);
        Assert.NotNull(page.QuerySelector("input[value='tfaya تفاية']"));
        Assert.Contains("tfaya", second);
        Assert.Empty(synonyms.Of("tfaya"));
        Assert.Equal(
            [nameof(WriteSynonyms), nameof(WriteSynonyms), nameof(RemoveSynonyms)],
            await site.World.ReadAsync(db => db.AuditEntries.Where(entry => entry.Action == nameof(WriteSynonyms) || entry.Action == nameof(RemoveSynonyms)).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("miel")]
    [InlineData("miel miels")]
    [InlineData("miel -")]
    public async Task What_is_no_group_of_words_is_refused_and_stays_in_the_field(string words)
    {
        await using var site = await AccountSite.OpenAsync();
        using var admin = site.ClientOf(await site.StaffAsync(Roles.Admin));

        var page = await OfficeSite.RefusedAsync(admin, "/fr/admin/search", "form:not([action*=Remove])", ("Input.Words", words));

        Assert.Equal(words, page.QuerySelector("#Words")!.GetAttribute("value") ?? "");
        Assert.NotNull(page.QuerySelector(".error-summary li"));
    }

    [Fact]
    public async Task What_is_looked_for_in_vain_is_counted_by_day_without_numbers_or_addresses()
    {
        await using var site = await AccountSite.OpenAsync();
        using var guest = site.Visit();
        using var admin = site.ClientOf(await site.StaffAsync(Roles.Admin));
        var product = await site.World.Given.ProductAsync(await site.World.Given.CooperativeAsync("TAM"), Money.OfDirhams(145));
        await site.World.Given.LotAsync(product, 40);
        await site.Services.GetRequiredService<ShopWindowFeed>().RebuildAsync(default);

        foreach (var asked in (string[])["Xylophone", "xylophoné", "miel", "0612345678", "nadia1985@mida.example", ""])
            await guest.GetAsync(new Uri($"/fr/search?q={Uri.EscapeDataString(asked)}", UriKind.Relative));
        await site.Services.GetRequiredService<SearchNotes>().ExchangeAsync(default);
        await guest.GetAsync(new Uri("/ar/search?q=xylophone", UriKind.Relative));
        await site.Services.GetRequiredService<SearchNotes>().ExchangeAsync(default);

        Assert.Equal([("xylophone", 3)], await site.World.ReadAsync(async db => (await db.SearchMisses.ToListAsync()).ConvertAll(miss => (miss.Words, miss.Times))));
        Assert.Contains("xylophone", (await OfficeSite.ReadAsync(admin, "/fr/admin/search")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }
}
