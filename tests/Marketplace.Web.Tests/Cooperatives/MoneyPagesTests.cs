extern alias kit;

using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Application.Access;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>A month's money through the pages of the cooperative and of finance.</summary>
public sealed partial class MoneyPagesTests
{
    private const string Month = "2026-05";

    internal static readonly string[] OfFinance = ["/finance/transfers", "/finance/cash", "/finance/settlements", "/finance/payouts", "/finance/trial-balance"];

    internal static string[] OfCooperative(OfficeTale tale) =>
    [
        $"{tale.Office}/costs", $"{tale.Office}/off-platform", $"{tale.Office}/contributions", $"{tale.Office}/statements",
        $"{tale.Office}/statements/{Month}", $"{tale.Office}/payments", $"{tale.Office}/payments/{tale.Member.Id}", $"{tale.Office}/ledger",
    ];

    [Fact]
    public async Task Every_page_opens_in_every_language_without_a_key_for_a_sentence()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await SharedMayAsync(site);
        var finance = await FinanceAsync(site);

        foreach (var language in (string[])["fr", "ar", "en"])
        {
            await OpenAsync(site, tale.President, OfCooperative(tale), language);
            await OpenAsync(site, finance, OfFinance, language);
        }
    }

    [Fact]
    public async Task Money_is_for_who_runs_the_cooperative_and_for_finance()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var helper = site.ClientOf(tale.Helper);
        using var stranger = site.ClientOf(tale.Stranger);

        foreach (var path in OfCooperative(tale))
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await helper.GetAsync($"/fr{path}")).StatusCode));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await stranger.GetAsync($"/fr{path}")).StatusCode));
        }

        foreach (var path in OfFinance)
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await stranger.GetAsync($"/fr{path}")).StatusCode));
    }

    [Fact]
    public async Task From_what_was_brought_in_to_what_a_member_is_paid()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await SharedMayAsync(site);
        using var president = site.ClientOf(tale.President);

        await SendAsync(president, $"/fr{tale.Office}/payments", "main form", ("Input.Member", $"{tale.Member.Id}"), ("Input.Amount", "50,00"));

        var statement = await site.World.ReadAsync(db => db.SurplusStatements.AsNoTracking().Include(row => row.Lines).SingleAsync(row => row.Channel == Channel.Marketplace));
        Assert.Equal(StatementStatus.Approved, statement.Status);
        Assert.Equal(290_00, statement.NetSales.Centimes);
        Assert.Equal(statement.MembersIncome, Assert.Single(statement.Lines).Income);
        var owed = await site.World.ReadAsync(db => db.LedgerEntries.Where(entry => entry.Kind == AccountKind.MemberPayable).SumAsync(entry => entry.Amount.Centimes));
        Assert.Equal(-(statement.MembersIncome.Centimes - 50_00), owed);
        await site.World.AuditAsync();
    }

    [Fact]
    public async Task A_statement_exports_as_a_file_that_computes_to_the_same()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await SharedMayAsync(site);
        using var president = site.ClientOf(tale.President);

        using var file = await OfficeSite.SendAsync(president, $"/fr{tale.Office}/statements/{Month}", "form[action*=Export]");

        Assert.Equal("application/json", file.Content.Headers.ContentType!.MediaType);
        var result = await Application.Reporting.Replication.ReplicateStatement.RunAsync(new(await file.Content.ReadAsStreamAsync()), default);
        Assert.True(result.Value.IsEqual);
    }

    [Theory]
    [InlineData("Input.Quantity", "douze")]
    [InlineData("Input.Quantity", "-3")]
    [InlineData("Input.Rate", "12,500")]
    [InlineData("Input.Rate", "1e3")]
    public async Task BAD18_what_cannot_be_read_gets_a_sentence_and_stays_as_typed(string field, string typed)
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);
        (string, string)[] answers = [("Input.Quantity", "12"), ("Input.Rate", "60"), (field, typed)];

        var page = await OfficeSite.RefusedAsync(
            president, $"/fr{tale.Office}/contributions?month={Month}", "main form", [.. answers.GroupBy(answer => answer.Item1).Select(answer => answer.Last())]);

        Assert.NotNull(page.QuerySelector(".error-summary a"));
        Assert.Equal(typed, page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.False(await site.World.ReadAsync(db => db.Contributions.AnyAsync()));
    }

    [Fact]
    public async Task Finance_closes_prepares_and_another_confirms()
    {
        await using var site = await OfficeSite.OpenAsync();
        await SharedMayAsync(site);
        using var first = site.ClientOf(await FinanceAsync(site));
        using var second = site.ClientOf(await FinanceAsync(site));

        await SendAsync(first, $"/fr/finance/settlements?month={Month}", "form[action*='handler=Close&'], form[action$='handler=Close']");
        await SendAsync(first, $"/fr/finance/settlements?month={Month}", "form[action*=Prepare]");
        Assert.Null((await OfficeSite.ReadAsync(first, "/fr/finance/payouts")).QuerySelector("main form"));
        await SendAsync(second, "/fr/finance/payouts", "main form", ("Input.BankReference", "VIR-77"));

        Assert.Equal("VIR-77", await site.World.ReadAsync(db => db.Payouts.Select(payout => payout.BankReference).SingleAsync()));
        await site.World.AuditAsync();
    }

    /// <summary>May: two jars sold, something brought in, prepared by the treasurer and approved by the president.</summary>
    internal static async Task<OfficeTale> SharedMayAsync(OfficeSite site)
    {
        site.World.Clock.MoveTo(new(2026, 5, 10));
        var tale = await OfficeTale.TellAsync(site);
        await site.Trade.FulfilAsync(tale.President, await tale.OrderAsync());
        site.World.Clock.MoveTo(new(2026, 6, 2));
        using var treasurer = site.ClientOf(await site.World.Given.StaffAsync(tale.Cooperative, StaffPosition.Treasurer));
        using var president = site.ClientOf(tale.President);
        await SendAsync(treasurer, $"/fr{tale.Office}/contributions?month={Month}", "main form",
            ("Input.Member", $"{tale.Member.Id}"), ("Input.Chain", $"{tale.Honey.ChainId}"), ("Input.Quantity", "3"), ("Input.Rate", "60"));
        await SendAsync(treasurer, $"/fr{tale.Office}/costs?month={Month}", "main form", ("Input.Rows[0].Marketplace", "20,00"));
        await SendAsync(treasurer, $"/fr{tale.Office}/off-platform?month={Month}", "main form", ("Input.NetSales", "500"));
        await SendAsync(treasurer, $"/fr{tale.Office}/statements/{Month}", "form[action*=Prepare]");
        await SendAsync(president, $"/fr{tale.Office}/statements/{Month}", "form[action*=Approve]");
        return tale;
    }

    /// <summary>Somebody of finance, whose role is asked of the database at every request.</summary>
    internal static async Task<Visitor> FinanceAsync(OfficeSite site)
    {
        var visitor = await site.World.Given.VisitorAsync(Roles.Finance);
        if (!await site.World.ReadAsync(db => db.Roles.AnyAsync()))
            await site.World.WriteAsync(db => db.Roles.Add(new(Roles.Finance) { NormalizedName = "FINANCE" }));
        var role = await site.World.ReadAsync(db => db.Roles.Select(row => row.Id).SingleAsync());
        await site.World.WriteAsync(db => db.UserRoles.Add(new() { UserId = visitor.Account!.Value.Value, RoleId = role }));
        return visitor;
    }

    private static async Task SendAsync(HttpClient client, string path, string form, params (string Name, string Value)[] typed)
    {
        using var answer = await OfficeSite.SendAsync(client, path, form, typed);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"{path}: {answer.StatusCode} {Errors().Match(body).Value}");
    }

    private static async Task OpenAsync(OfficeSite site, Visitor visitor, string[] paths, string language)
    {
        using var client = site.ClientOf(visitor);
        foreach (var path in paths)
        {
            var page = await OfficeSite.ReadAsync(client, $"/{language}{path}");
            Assert.Equal((path, ""), (path, Key().Match(page.Body!.TextContent).Value));
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\.[A-Z][A-Za-z.]+\b")]
    private static partial Regex Key();

    [GeneratedRegex("error-summary.*?</div>", RegexOptions.Singleline)]
    private static partial Regex Errors();
}
