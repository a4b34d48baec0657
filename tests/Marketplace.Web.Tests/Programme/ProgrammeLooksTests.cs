using Marketplace.Web.Tests.Browsing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Programme;

/// <summary>The programme's pages in a real browser, in French and Arabic, on a phone and on a desk.</summary>
public sealed class ProgrammeLooksTests
{
    [BrowserFact]
    public async Task Pages_are_accessible_and_never_wider_than_their_screen()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var address = site.Listen();
        var tale = await ProgrammeTale.TellAsync(site);
        await site.SignInAsync(tale.Coach);
        await site.SignInAsync(tale.Officer);
        var session = await site.World.ReadAsync(db => db.CoachingSessions.OrderByDescending(row => row.HeldOn).Select(row => row.Id).FirstAsync());

        Assert.Empty(await PageWalk.WrongAsync(address, tale.Coach, PathsOf(tale, session.Value)));
        Assert.Empty(await PageWalk.WrongAsync(address, tale.Officer, ["/programme/enrolments"]));
    }

    private static string[] PathsOf(ProgrammeTale tale, long session) =>
    [
        "/programme?period=2026-Q1", "/programme/coach", "/programme/members", $"/programme/members/{tale.Members[0].Id}", "/programme/sessions",
        $"/programme/sessions/{session}", $"/programme/sessions/{session}/correct", "/programme/sessions/record", "/programme/sessions/plan",
        "/programme/report/I-06?period=2026-Q1", "/programme/rows/Income?period=2026-Q1", $"/programme/cooperatives/{tale.Cooperative.Id}",
        $"/programme/cooperatives/{tale.Cooperative.Id}/members/{tale.Members[6].Id}/baseline",
    ];
}
