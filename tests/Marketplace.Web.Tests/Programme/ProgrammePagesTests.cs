using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Programme;

public sealed partial class ProgrammePagesTests
{
    [Fact]
    public async Task Every_page_opens_in_every_language_without_a_key_for_a_sentence()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var (coach, officer) = (await site.SignInAsync(tale.Coach), await site.SignInAsync(tale.Officer));
        var session = await site.World.ReadAsync(db => db.CoachingSessions.OrderByDescending(row => row.HeldOn).Select(row => row.Id).FirstAsync());

        foreach (var language in (string[])["fr", "ar", "en"])
        {
            foreach (var path in PathsOf(tale, session.Value))
                await OpensAsync(coach, $"/{language}{path}");
            await OpensAsync(officer, $"/{language}/programme");
            await OpensAsync(officer, $"/{language}/programme/enrolments");
            await OpensAsync(officer, $"/{language}/programme/cooperatives/{tale.Other.Id}");
        }
    }

    [Fact]
    public async Task ACC_a_coach_finds_nothing_of_other_cooperatives_and_no_office_of_officers()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var coach = await site.SignInAsync(tale.Coach);
        var stranger = await site.World.ReadAsync(db => db.Members.Where(row => row.Code == "TMT-01").Select(row => row.Id).SingleAsync());

        foreach (var path in (string[])[
            $"/programme/members/{stranger}", $"/programme/members/{stranger}/consents", $"/programme/cooperatives/{tale.Other.Id}",
            $"/programme/cooperatives/{tale.Other.Id}/members/{stranger}/baseline", "/programme/enrolments", "/programme/report/I-99",
            "/programme/rows/Nothing", "/programme/sessions/99999"])
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await coach.GetAsync($"/fr{path}")).StatusCode));
        }

        var guest = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.GetAsync("/fr/programme")).StatusCode);
    }

    [Fact]
    public async Task A_figure_of_the_page_opens_as_many_rows_as_it_says()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var officer = await site.SignInAsync(tale.Officer);
        var page = await ReadAsync(officer, "/en/programme?period=2026-Q1");

        var links = page.QuerySelectorAll(".kpis a, .card-o footer a").Where(link => link.GetAttribute("href")!.Contains("/rows/", StringComparison.Ordinal)).ToList();

        Assert.True(links.Count >= 6);
        foreach (var link in links)
        {
            var said = int.Parse(FirstNumber().Match(link.TextContent).Value, System.Globalization.CultureInfo.InvariantCulture);
            var rows = await ReadAsync(officer, link.GetAttribute("href")!);
            Assert.Equal((link.TextContent, said), (link.TextContent, rows.QuerySelectorAll("main tbody tr").Length));
        }
    }

    [Fact]
    public async Task The_file_of_a_report_holds_the_rows_of_its_page()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var officer = await site.SignInAsync(tale.Officer);

        var page = await ReadAsync(officer, "/en/programme/report/I-04?period=2026-Q1");
        var file = await officer.GetAsync("/en/programme/report/I-04?handler=Csv&period=2026-Q1");

        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(page.QuerySelectorAll("main tbody tr").Length, lines.Length - 1);
    }

    [Fact]
    public async Task Opening_a_record_is_noted()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var coach = await site.SignInAsync(tale.Coach);

        await OpensAsync(coach, $"/ar/programme/members/{tale.Members[0].Id}");

        Assert.Equal(1, await site.World.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Subject == $"member:{tale.Members[0].Id}" && row.Action == "OpenMemberRecord")));
    }

    internal static IEnumerable<string> PathsOf(ProgrammeTale tale, long session) =>
    [
        "/programme", "/programme?period=2026-Q1", "/programme?period=2030-Q1", "/programme/coach", "/programme/members", "/programme/members?q=fatima",
        $"/programme/members/{tale.Members[0].Id}", $"/programme/members/{tale.Members[6].Id}/consents", "/programme/cooperatives",
        $"/programme/cooperatives/{tale.Cooperative.Id}", "/programme/sessions", $"/programme/sessions/{session}", $"/programme/sessions/{session}/correct",
        "/programme/sessions/record", "/programme/sessions/plan", "/programme/appointments/1/put-off?on=2026-06-01&at=10:30",
        $"/programme/cooperatives/{tale.Cooperative.Id}/members/{tale.Members[0].Id}/baseline", $"/programme/cooperatives/{tale.Cooperative.Id}/goals/plan",
        "/programme/goals/1", .. Enum.GetValues<Application.Reporting.FigureCode>().Select(code => $"/programme/rows/{code}?period=2026-Q1"),
        .. Application.Reporting.ReportCatalogue.Codes.Select(code => $"/programme/report/{code}?period=2026-Q1&scope=chain:HONEY&asOf=2026-05-20"),
    ];

    private static async Task OpensAsync(HttpClient client, string path)
    {
        var page = await ReadAsync(client, path);

        Assert.NotEmpty(page.Title!.Split('–')[0].Trim());
        var unsaid = SentenceKey().Matches(page.Body!.TextContent).Select(match => match.Value).Distinct();
        Assert.Equal((path, ""), (path, string.Join(' ', unsaid)));
    }

    internal static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A key stands where its text is missing: Word.Word.</summary>
    [GeneratedRegex(@"\b[A-Z][a-z]+\.[A-Z][A-Za-z]+\b")]
    private static partial Regex SentenceKey();

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();
}
