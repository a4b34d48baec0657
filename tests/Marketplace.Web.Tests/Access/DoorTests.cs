using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Web.Tests.Wholesome;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Access;

/// <summary>Every page and every kind of person: doors.csv is written by hand and says who may open what (reliability.md 10).</summary>
public sealed partial class DoorTests
{
    private const int FixedColumns = 2;

    private static readonly string[][] Table =
        [.. File.ReadAllLines(Path.Combine(WebSource.Root, "tests", "Marketplace.Web.Tests", "Access", "doors.csv")).Where(line => line.Length > 0).Select(line => line.Split(','))];

    private static string[] People => Table[0][FixedColumns..];

    [Fact]
    public async Task ACC_A_every_page_stands_in_the_table()
    {
        await using var site = await AccountSite.OpenAsync();
        var pages = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>()
            .Select(page => page.AreaName is { Length: > 0 } area ? $"{area}:{page.ViewEnginePath}" : page.ViewEnginePath);

        Assert.Equal(pages.Distinct().Order(StringComparer.Ordinal), Table.Skip(1).Select(row => row[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ACC_B_every_door_opens_for_its_own_people_alone()
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        var tale = await DoorTale.TellAsync(site);
        var wrong = new List<string>();
        for (var column = 0; column < People.Length; column++)
        {
            using var client = tale.People[People[column]] is { } visitor ? site.ClientOf(visitor) : site.Visit();
            foreach (var row in Table.Skip(1))
            {
                var answer = await AnswerAsync(client, $"/fr{tale.Filled(row[1])}");
                if (answer != row[FixedColumns + column])
                    wrong.Add($"{row[0]} {tale.Filled(row[1])} for {People[column]}: {answer}, not {row[FixedColumns + column]}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task BAD43_a_row_of_another_cooperative_is_not_found_in_the_own_office()
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        var tale = await DoorTale.TellAsync(site);
        using var stranger = site.ClientOf(tale.People["stranger"]!);
        var foreign = Table.Skip(1).Select(row => row[1]).Where(address => RowOfAnOffice().IsMatch(address))
            .Select(address => tale.Filled(address.Replace("{cooperative}", $"{tale.Other.Id}", StringComparison.Ordinal))).ToList();

        Assert.True(foreign.Count >= 15, $"Only {foreign.Count} addresses name a row.");
        foreach (var address in foreign)
            Assert.Equal((address, "404"), (address, await AnswerAsync(stranger, $"/fr{address}")));
    }

    [Fact]
    public async Task ACC_B_a_page_out_of_scope_reads_the_same_as_one_that_does_not_exist()
    {
        await using var site = await AccountSite.OpenAsync();
        var tale = await DoorTale.TellAsync(site);
        using var stranger = site.ClientOf(tale.People["stranger"]!);

        var closed = await BodyAsync(stranger, $"/fr{tale.Filled("/office/{cooperative}/orders")}");
        var absent = await BodyAsync(stranger, "/fr/office/99999999/orders");

        Assert.Equal(Numbers().Replace(absent, ""), Numbers().Replace(closed, ""));
    }

    /// <summary>The status, or where the answer leads when that is the sign-in.</summary>
    private static async Task<string> AnswerAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var leadsToSignIn = answer.Headers.Location?.ToString().Contains("/account/login", StringComparison.Ordinal) is true;
        return leadsToSignIn ? "sign-in" : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<string> BodyAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex(@"^/office/\{cooperative\}/.*\{(?!month)")]
    private static partial Regex RowOfAnOffice();

    [GeneratedRegex(@"\d+|value=""[^""]*""")]
    private static partial Regex Numbers();
}
