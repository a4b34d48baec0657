using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Programme;

public sealed class SessionFormTests
{
    [Fact]
    public async Task A_session_is_written_with_who_was_there_and_what_was_agreed()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var coach = await site.SignInAsync(tale.Coach);
        var form = await FormAsync(coach, $"/ar/programme/sessions/record?cooperative={tale.Cooperative.Id}");
        form["Input.Topic"] = "حساب كلفة الإنتاج";
        form["Input.Present"] = tale.Members[2].Id.ToString();
        form["Input.Actions[0].Text"] = "إعادة التسعير";

        var answer = await PostAsync(coach, "/ar/programme/sessions/record", form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var session = await site.World.ReadAsync(db => db.CoachingSessions.Include(row => row.Attendances).Include(row => row.Actions).OrderBy(row => row.Id).LastAsync());
        Assert.Equal("حساب كلفة الإنتاج", session.Topic);
        Assert.Equal(tale.Members[2].Id, Assert.Single(session.Attendances).MemberId);
        Assert.Equal(new DateOnly(2026, 6, 15), Assert.Single(session.Actions).DueOn);
    }

    [Fact]
    public async Task What_was_typed_stays_and_the_sentence_stands_at_the_form()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var coach = await site.SignInAsync(tale.Coach);
        var form = await FormAsync(coach, $"/fr/programme/sessions/record?cooperative={tale.Cooperative.Id}");
        form["Input.Topic"] = "Séchage";
        form["Input.Minutes"] = "beaucoup";
        form["Input.Notes"] = "Ligne une";

        var page = await ReadPostAsync(coach, "/fr/programme/sessions/record", form);

        Assert.StartsWith("Erreur", page.Title, StringComparison.Ordinal);
        Assert.Equal("beaucoup", ((IHtmlInputElement)page.QuerySelector("#Input_Minutes")!).Value);
        Assert.Equal("Ligne une", ((IHtmlTextAreaElement)page.QuerySelector("#Input_Notes")!).Value);
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#Input_Minutes']"));
    }

    [Fact]
    public async Task INV30_a_stale_correction_shows_both_texts()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var coach = await site.SignInAsync(tale.Coach);
        var session = await site.World.ReadAsync(db => db.CoachingSessions.OrderByDescending(row => row.HeldOn).Select(row => row.Id).FirstAsync());
        var path = $"/fr/programme/sessions/{session}/correct";
        var (one, two) = (await FormAsync(coach, path), await FormAsync(coach, path));
        (one["Reason"], one["Input.Notes"]) = ("Faute", "Le premier onglet");
        (two["Reason"], two["Input.Notes"]) = ("Oubli", "Le second onglet");
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(coach, path, one)).StatusCode);

        var page = await ReadPostAsync(coach, path, two);

        Assert.Contains("Le premier onglet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Le second onglet", ((IHtmlTextAreaElement)page.QuerySelector("#Input_Notes")!).Value);
        Assert.Equal(1, await site.World.ReadAsync(db => db.CoachingSessions.CountAsync(row => row.ReplacesId == session)));
    }

    [Fact]
    public async Task A_baseline_is_corrected_with_a_reason_only()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var coach = await site.SignInAsync(tale.Coach);
        var path = $"/fr/programme/cooperatives/{tale.Cooperative.Id}/members/{tale.Members[0].Id}/baseline";
        var form = await FormAsync(coach, path);
        var field = form.First(pair => pair.Value == "2025-02").Key.Replace("Month", "Paid", StringComparison.Ordinal).Replace("Input.Paids", "Input.Months", StringComparison.Ordinal);
        form[field] = "700,50";

        var refused = await ReadPostAsync(coach, path, form);
        form["Input.Reason"] = "Relu avec la trésorière";
        var answer = await PostAsync(coach, path, form);

        Assert.NotNull(refused.QuerySelector(".error-summary"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var paid = await site.World.ReadAsync(db => db.BaselineMonths
            .Where(row => row.MemberId == tale.Members[0].Id && row.Month == new YearMonth(2025, 2) && row.SupersededAt == null).Select(row => row.Paid).SingleAsync());
        Assert.Equal(70_050, paid.Centimes);
    }

    [Fact]
    public async Task A_consent_is_withdrawn_and_given_again()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        var tale = await ProgrammeTale.TellAsync(site);
        var coach = await site.SignInAsync(tale.Coach);
        var path = $"/fr/programme/members/{tale.Members[0].Id}/consents";
        var form = await FormAsync(coach, path);

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(coach, $"{path}?handler=Withdraw", new(form) { ["purpose"] = nameof(ConsentPurpose.IncomeMeasurement) })).StatusCode);
        Assert.Equal(0, await CurrentAsync(site, tale));
        form["Input.NoticeVersion"] = "2026-2";
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(coach, path, form)).StatusCode);
        Assert.Equal(1, await CurrentAsync(site, tale));
    }

    private static Task<int> CurrentAsync(ProgrammeSite site, ProgrammeTale tale) => site.World.ReadAsync(db => db.Consents.CountAsync(
        row => row.MemberId == tale.Members[0].Id && row.Purpose == ConsentPurpose.IncomeMeasurement && row.WithdrawnAt == null));

    /// <summary>Every field of the page's last posting form, as a browser would send it untouched; ticks are left out.</summary>
    private static async Task<Dictionary<string, string>> FormAsync(HttpClient client, string path)
    {
        var page = await ProgrammePagesTests.ReadAsync(client, path);
        var form = page.Forms.Last(one => one.Method.Equals("post", StringComparison.OrdinalIgnoreCase));
        return form.Elements.OfType<IHtmlElement>()
            .Where(field => field.GetAttribute("name") is { Length: > 0 } && field is not IHtmlInputElement { Type: "checkbox" })
            .Select(field => (Name: field.GetAttribute("name")!, Value: field switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => "",
            }))
            .GroupBy(field => field.Name)
            .ToDictionary(field => field.Key, field => field.Last().Value);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, Dictionary<string, string> form) =>
        client.PostAsync(path, new FormUrlEncodedContent(form));

    private static async Task<IHtmlDocument> ReadPostAsync(HttpClient client, string path, Dictionary<string, string> form)
    {
        var answer = await PostAsync(client, path, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
