using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Marketplace.Application.Database;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Common;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Notifications;

public sealed class MessageTests
{
    [Theory]
    [InlineData(Language.Fr, "fr", "ltr")]
    [InlineData(Language.Ar, "ar", "rtl")]
    [InlineData(Language.En, "en", "ltr")]
    public async Task A_mail_reads_in_the_language_and_direction_of_its_reader(Language language, string code, string direction)
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);

        var message = await BuyersAsync(world, language);

        var page = new HtmlParser().ParseDocument(message.Html);
        Assert.Equal((code, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("600", page.QuerySelectorAll("table")[1].GetAttribute("width"));
        Assert.Contains(page.QuerySelectorAll("bdi"), amount => amount.TextContent.Contains("205", StringComparison.Ordinal));
        Assert.Contains($"/{code}/orders/", page.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img, script, link"));
        Assert.Contains($"/{code}/orders/", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_names_cannot_break_out_of_the_mail()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);

        var message = await BuyersAsync(world, Language.Fr, "<b>Nadia</b> & fils");

        Assert.Contains("&lt;b&gt;Nadia&lt;/b&gt; &amp; fils", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_has_every_sentence_with_the_same_places()
    {
        var keys = Keys();

        Assert.NotEmpty(keys);
        Assert.All(keys, key =>
        {
            var french = Places(MessageWords.Find(Language.Fr, key));
            Assert.Equal((key, french), (key, Places(MessageWords.Find(Language.Ar, key))));
            Assert.Equal((key, french), (key, Places(MessageWords.Find(Language.En, key))));
        });
    }

    [Fact]
    public async Task Isolates_are_left_out_where_the_script_runs_one_way()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);

        Assert.DoesNotContain('\u2068', (await BuyersAsync(world, Language.Fr)).Subject);
        Assert.Contains('\u2066', (await BuyersAsync(world, Language.Ar)).Subject);
    }

    private static async Task<OutgoingMessage> BuyersAsync(TestWorld world, Language language, string name = "نادية الفاسي")
    {
        var trade = new Trade(world);
        var product = await world.Given.ProductAsync(await world.Given.CooperativeAsync(), Money.OfDirhams(95));
        await world.Given.LotAsync(product, 5);
        var request = await trade.RequestAsync(await trade.CartAsync((product, 2)));
        var placed = await trade.PlaceAsync(request with { Contact = request.Contact with { Name = name, Language = language } });
        return await world.ReadAsync(db => db.OutgoingMessages.SingleAsync(row => row.Key == $"placed:{placed.Value.Number}"));
    }

    private static List<string> Keys()
    {
        var text = Path.Combine(
            Wholesome.SourceTree.Root, "src", "Marketplace.Application", "Notifications", "Text", "MessageWords.fr.resx");
        return [.. XDocument.Load(text).Root!.Elements("data").Select(entry => entry.Attribute("name")!.Value)];
    }

    private static string Places(string? text) => string.Join(',', Enumerable.Range(0, 8)
        .Where(place => text!.Contains($"{{{place}}}", StringComparison.Ordinal)));
}
