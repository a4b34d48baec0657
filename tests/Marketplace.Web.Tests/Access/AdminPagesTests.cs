using System.Net;
using Marketplace.Application.Access;
using Marketplace.Application.Jobs;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Common;
using Marketplace.Web.Tests.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Access;

/// <summary>What administrators do: people and their rights, the work after commits, the messages.</summary>
public sealed class AdminPagesTests
{
    [Fact]
    public async Task ACC_C_finance_is_given_by_a_second_administrator_and_never_by_the_one_who_asked()
    {
        await using var site = await AccountSite.OpenAsync();
        var (first, second, person) = (await site.StaffAsync(Roles.Admin), await site.StaffAsync(Roles.Admin), await site.World.Given.VisitorAsync());
        using var asks = site.ClientOf(first);
        using var decides = site.ClientOf(second);

        await OfficeSite.SendAsync(asks, $"/fr/admin/users/{person.Account}", "form[action*=Give]", ("Role", Roles.Finance), ("Why", "Remplace Salma"));
        var own = await OfficeSite.ReadAsync(asks, "/fr/admin/users");
        var before = await HoldsAsync(site, person, Roles.Finance);
        using var forced = await PostDecisionAsync(asks, own, "Approve", await RequestAsync(site));
        var afterForcing = await HoldsAsync(site, person, Roles.Finance);
        using var given = await OfficeSite.SendAsync(decides, "/fr/admin/users", "form[action*=Approve]");

        Assert.Null(own.QuerySelector("form[action*=Approve]"));
        Assert.Equal((false, false, true), (before, afterForcing, await HoldsAsync(site, person, Roles.Finance)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (forced.StatusCode, given.StatusCode));
    }

    [Fact]
    public async Task A_declined_role_is_not_given_and_waits_no_longer()
    {
        await using var site = await AccountSite.OpenAsync();
        var (first, second, person) = (await site.StaffAsync(Roles.Admin), await site.StaffAsync(Roles.Admin), await site.World.Given.VisitorAsync());
        using var asks = site.ClientOf(first);
        using var decides = site.ClientOf(second);
        await OfficeSite.SendAsync(asks, $"/fr/admin/users/{person.Account}", "form[action*=Give]", ("Role", Roles.Admin), ("Why", ""));

        await OfficeSite.SendAsync(decides, "/fr/admin/users", "form[action*=Decline]");

        Assert.False(await HoldsAsync(site, person, Roles.Admin));
        Assert.Null((await OfficeSite.ReadAsync(decides, "/fr/admin/users")).QuerySelector("form[action*=Decline]"));
    }

    [Fact]
    public async Task A_closed_account_cannot_sign_in_until_it_is_opened_again()
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        using var admin = site.ClientOf(await site.StaffAsync(Roles.Admin));
        var (email, account) = await site.BuyerAsync();
        using var buyer = site.Visit();

        await OfficeSite.SendAsync(admin, $"/fr/admin/users/{account}", "form[action*=Close]", ("Reason", "Fraude"));
        using var closed = await AccountSite.SignInAsync(buyer, email);
        await OfficeSite.SendAsync(admin, $"/fr/admin/users/{account}", "form[action*=Reopen]");
        using var opened = await AccountSite.SignInAsync(buyer, email);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (closed.StatusCode, opened.StatusCode));
        Assert.Contains("Fraude", (await OfficeSite.ReadAsync(admin, $"/fr/admin/users/{account}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACC_H_a_session_of_a_closed_account_ends_within_a_minute()
    {
        await using var site = await AccountSite.OpenAsync();
        using var admin = site.ClientOf(await site.StaffAsync(Roles.Admin));
        var (email, account) = await site.BuyerAsync();
        using var buyer = site.Visit();
        await AccountSite.SignInAsync(buyer, email);
        Assert.Equal(HttpStatusCode.OK, (await buyer.GetAsync("/fr/account")).StatusCode);

        await OfficeSite.SendAsync(admin, $"/fr/admin/users/{account}", "form[action*=Close]", ("Reason", "Fraude"));
        site.World.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.Redirect, (await buyer.GetAsync("/fr/account")).StatusCode);
    }

    [Fact]
    public async Task INV39_the_last_administrator_stays()
    {
        await using var site = await AccountSite.OpenAsync();
        var only = await site.StaffAsync(Roles.Admin);
        using var admin = site.ClientOf(only);

        var page = await OfficeSite.RefusedAsync(admin, $"/fr/admin/users/{only.Account}", "form[action*=Withdraw]");

        Assert.NotNull(page.QuerySelector(".error-summary li"));
        Assert.True(await HoldsAsync(site, only, Roles.Admin));
    }

    [Fact]
    public async Task People_are_found_by_name_or_address_and_listed_page_by_page()
    {
        await using var site = await AccountSite.OpenAsync();
        using var admin = site.ClientOf(await site.StaffAsync(Roles.Admin));
        for (var number = 0; number < UserDirectory.PageSize; number++)
            await site.World.Given.AccountAsync();

        var first = await OfficeSite.ReadAsync(admin, "/fr/admin/users");
        var second = await OfficeSite.ReadAsync(admin, first.QuerySelector("a[href*=before]")!.GetAttribute("href")!);
        var found = await OfficeSite.ReadAsync(admin, "/fr/admin/users?q=user7@");
        var nobody = await OfficeSite.ReadAsync(admin, "/ar/admin/users?q=%D9%84%D8%A7");
        var staff = await OfficeSite.ReadAsync(admin, "/en/admin/users?rights=true");

        Assert.Equal((UserDirectory.PageSize, 1), (Rows(first), Rows(second)));
        Assert.Equal((1, 0, 1), (Rows(found), Rows(nobody), Rows(staff)));
        Assert.NotNull(nobody.QuerySelector(".empty h2"));
    }

    [Fact]
    public async Task A_job_is_given_up_and_run_again()
    {
        await using var site = await AccountSite.OpenAsync();
        using var admin = site.ClientOf(await site.StaffAsync(Roles.Admin));
        Assert.NotNull((await OfficeSite.ReadAsync(admin, "/fr/admin/jobs?state=GivenUp")).QuerySelector(".empty h2"));
        var due = site.World.Clock.GetUtcNow().AddDays(1);
        await site.World.WriteAsync(db => db.Jobs.Add(Job.Queue("test.nothing", "{}", "test:1", due)));

        await OfficeSite.SendAsync(admin, "/fr/admin/jobs?state=Waiting", "form[action*=GiveUp]");
        var parked = await JobAsync(site);
        await OfficeSite.SendAsync(admin, "/fr/admin/jobs?state=GivenUp", "form[action*=Run]");

        Assert.NotNull(parked.ParkedAt);
        Assert.True((await JobAsync(site)).DueAt < due);
    }

    [Fact]
    public async Task INV36_a_mail_is_sent_again_as_a_message_of_its_own_and_its_content_is_not_shown()
    {
        await using var site = await AccountSite.OpenAsync();
        using var admin = site.ClientOf(await site.StaffAsync(Roles.Admin));
        Assert.NotNull((await OfficeSite.ReadAsync(admin, "/ar/admin/messages")).QuerySelector(".empty h2"));
        var failed = OutgoingMessage.Write(
            "test:1", MessageChannel.Email, "nadia@mida.example", new(Language.Fr, "Votre commande", "lien secret", "lien secret"), site.World.Clock.GetUtcNow());
        failed.Fail();
        await site.World.WriteAsync(db => db.OutgoingMessages.Add(failed));

        var log = await OfficeSite.ReadAsync(admin, "/fr/admin/messages?status=Failed");
        await OfficeSite.SendAsync(admin, "/fr/admin/messages?status=Failed", "form[action*=Again]");

        Assert.DoesNotContain("nadia@", log.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", log.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await site.World.ReadAsync(db => db.OutgoingMessages.CountAsync(row => row.Recipient == "nadia@mida.example")));
        Assert.Equal(MessageStatus.Failed, (await site.World.ReadAsync(db => db.OutgoingMessages.SingleAsync(row => row.Key == "test:1"))).Status);
    }

    private static int Rows(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("tbody tr").Length;

    private static Task<Job> JobAsync(AccountSite site) => site.World.ReadAsync(db => db.Jobs.AsNoTracking().SingleAsync(job => job.Key == "test:1"));

    private static Task<Id<RoleRequest>> RequestAsync(AccountSite site) => site.World.ReadAsync(db => db.RoleRequests.Select(row => row.Id).SingleAsync());

    private static Task<bool> HoldsAsync(AccountSite site, Visitor person, string role) => site.World.ReadAsync(db => db.UserRoles.AnyAsync(
        link => link.UserId == person.Account!.Value.Value && db.Roles.Any(row => row.Id == link.RoleId && row.Name == role)));

    /// <summary>As a person who wrote the request by hand.</summary>
    private static async Task<HttpResponseMessage> PostDecisionAsync(
        HttpClient client, AngleSharp.Html.Dom.IHtmlDocument page, string handler, Id<RoleRequest> request)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Decided", $"{request}"), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(new Uri($"/fr/admin/users?handler={handler}", UriKind.Relative), form);
    }
}
