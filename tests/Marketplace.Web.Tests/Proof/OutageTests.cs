using System.Net;
using AngleSharp.Html.Parser;

namespace Marketplace.Web.Tests.Proof;

/// <summary>The main database is stopped under the running site: the shop window goes on from its side file, orders pause.</summary>
[Collection(nameof(Alone))]
public sealed class OutageTests
{
    private const string Pauses = "Les commandes sont en pause";

    [PostgreSqlFact]
    public async Task The_shop_window_answers_while_the_database_is_away_and_sells_again_after()
    {
        await using var database = await OwnPostgreSql.StartNewAsync();
        await using var program = new PublishedProgram(new Dictionary<string, string>
        {
            ["Database__Engine"] = "PostgreSql",
            ["Database__ConnectionString"] = database.ConnectionString,
        });
        var told = await program.VerbAsync("seed", "--demo", "--json");
        Assert.True(told.ExitCode == 0, told.Output);
        await program.StartAsync();
        using var buyer = new Buyer(program.Address);
        Assert.True(await buyer.AddAsync(new Random(1)));

        await database.StopAsync();
        await AssertWindowIsOpenAsync(program.Address);

        await database.StartAsync();
        await program.IsReadyAgainAsync();
        Assert.NotNull(await buyer.CheckOutAsync());
    }

    private static async Task AssertWindowIsOpenAsync(Uri address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        var shelf = await ReadAsync(http, "/fr/categories/miel-et-ruche?visit=1");
        var product = new HtmlParser().ParseDocument(shelf).QuerySelector("a[href*='/products/']")!.GetAttribute("href")!;
        foreach (var place in new[] { "/fr/?visit=1", "/fr/categories/miel-et-ruche?visit=2", "/fr/search?q=miel", product })
            Assert.Contains(Pauses, await ReadAsync(http, place), StringComparison.Ordinal);
        using var cart = await http.GetAsync("/fr/orders/no-such-order");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, cart.StatusCode);
        Assert.NotNull(cart.Headers.RetryAfter);
    }

    private static async Task<string> ReadAsync(HttpClient http, string place)
    {
        using var page = await http.GetAsync(place);
        Assert.Equal((place, HttpStatusCode.OK), (place, page.StatusCode));
        return await page.Content.ReadAsStringAsync();
    }
}
