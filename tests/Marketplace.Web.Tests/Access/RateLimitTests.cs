using System.Net;
using AngleSharp.Html.Parser;
using Marketplace.Application.Access;
using Marketplace.Web.Tests.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Access;

/// <summary>Programs that try over and over are told to wait; people who mistype are not.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData("fr", "/account/login", "Un instant")]
    [InlineData("ar", "/account/login", "لحظة من فضلكم")]
    [InlineData("en", "/account/login", "One moment")]
    [InlineData("fr", "/account/forgot-password", "Un instant")]
    [InlineData("ar", "/account/register", "لحظة من فضلكم")]
    [InlineData("en", "/checkout", "One moment")]
    public async Task BAD46_who_tries_over_and_over_is_told_when_to_come_back(string language, string path, string title)
    {
        await using var site = await AccountSite.OpenAsync();
        using var client = site.Visit();

        var answer = await TryUntilRefusedAsync(client, $"/{language}{path}", 80);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task BAD44_guessing_links_of_orders_is_stopped()
    {
        await using var site = await AccountSite.OpenAsync();
        using var client = site.Visit();
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 121; guess++)
            answers.Add((await client.GetAsync($"/fr/orders/guess{guess:00000000000}")).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Looking_at_a_form_is_never_limited()
    {
        await using var site = await AccountSite.OpenAsync();
        using var client = site.Visit();

        for (var look = 0; look < 50; look++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/fr/account/login")).StatusCode);
    }

    [Fact]
    public async Task BAD46_one_account_is_protected_although_others_at_the_same_address_may_still_sign_in()
    {
        await using var site = await AccountSite.OpenAsync();
        using var client = site.Visit();
        var (_, (other, _)) = (await site.BuyerAsync(), await site.BuyerAsync());
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await AccountSite.SignInAsync(client, "victim@mida.example", "wrong")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await AccountSite.SignInAsync(client, "Victim@mida.example ", "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountSite.SignInAsync(client, other)).StatusCode);
    }

    [Fact]
    public async Task BAD47_after_wrong_passwords_the_right_one_waits_its_time_and_then_opens()
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        using var client = site.Visit();
        var (email, account) = await site.BuyerAsync();
        for (var failure = 0; failure <= SignInDelay.FreeFailures; failure++)
            await AccountSite.SignInAsync(client, email, "wrong password, wrong");

        using var early = await AccountSite.SignInAsync(client, email);
        site.World.Clock.Advance(TimeSpan.FromSeconds(31));
        using var later = await AccountSite.SignInAsync(client, email);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (early.StatusCode, later.StatusCode));
        Assert.Equal(0, await site.World.ReadAsync(db => db.Users.Where(user => user.Id == account.Value).Select(user => user.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task BAD45_an_account_that_waits_is_answered_like_one_that_is_not_there()
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        using var client = site.Visit();
        var (email, _) = await site.BuyerAsync();
        for (var failure = 0; failure <= SignInDelay.FreeFailures; failure++)
            await AccountSite.SignInAsync(client, email, "wrong password, wrong");

        var waits = await ErrorsAsync(client, email);
        var absent = await ErrorsAsync(client, "nobody@mida.example");

        Assert.NotEmpty(absent);
        Assert.Equal(absent, waits);
    }

    private static async Task<string> ErrorsAsync(HttpClient client, string email)
    {
        var page = await OfficeSite.RefusedAsync(client, "/fr/account/login", "main form", ("Input.Email", email), ("Input.Password", AccountSite.Password));
        return page.QuerySelector(".error-summary")!.TextContent.Trim();
    }

    private static async Task<HttpResponseMessage> TryUntilRefusedAsync(HttpClient client, string address, int times)
    {
        HttpResponseMessage answer = null!;
        for (var attempt = 0; attempt < times; attempt++)
        {
            answer?.Dispose();
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("Input.Email", $"user{attempt}@mida.example")]);
            answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
                break;
        }

        return answer;
    }
}
