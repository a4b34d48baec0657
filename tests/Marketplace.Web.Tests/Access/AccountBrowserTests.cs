using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Marketplace.Web.Tests.Access;

/// <summary>An account from its first form to the second factor, and every page of accounts and administration looked at.</summary>
public sealed partial class AccountBrowserTests
{
    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task A_person_registers_confirms_by_mail_and_signs_in_with_a_second_factor(string language)
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        var address = site.Listen();
        await using var browser = await TestBrowser.LaunchAsync();
        var page = await browser.VisitAsync(address, language);
        var email = $"nadia.{language}@mida.example";

        await RegisterAsync(page, email);
        await page.GotoAsync(new Uri(address, await LinkInMailAsync(site)).ToString());
        await page.AssertFineAsync($"{language}-confirm-email");
        Assert.True(await page.Locator(".note.ok").IsVisibleAsync());
        await SignInAsync(page, email);
        await page.GotoAsync("account/manage/enable-authenticator");
        await page.AssertFineAsync($"{language}-enable-authenticator");
        var secret = (await page.InnerTextAsync("#shared-key")).Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("[name='Input.Code']", CodeOf(secret));
        await page.ClickAsync("main form.panel button[type=submit]");
        await page.Locator(".recovery-codes li").First.WaitForAsync();
        await page.AssertFineAsync($"{language}-recovery-codes");

        await page.Locator("form[action*=logout] button").First.ClickAsync();
        await SignInAsync(page, email);
        await page.AssertFineAsync($"{language}-second-step");
        await page.FillAsync("[name='Input.TwoFactorCode']", CodeOf(secret));
        await page.ClickAsync("main form button[type=submit]");
        await page.GotoAsync("account");

        Assert.EndsWith($"/{language}/account", page.Url, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("fr", TestBrowser.Phone)]
    [InlineData("fr", TestBrowser.Desk)]
    [InlineData("ar", TestBrowser.Phone)]
    [InlineData("ar", TestBrowser.Desk)]
    public async Task Every_page_of_accounts_and_administration_keeps_nobody_out(string language, int width)
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        var address = site.Listen();
        var told = await LookTale.TellAsync(site);
        await using var browser = await TestBrowser.LaunchAsync();

        var guest = await browser.VisitAsync(address, language, width);
        foreach (var path in (string[])["login", "register", "register-confirmation", "forgot-password", "forgot-password-confirmation", "resend-email-confirmation", "lockout", "access-denied", "reset-password?code=eA", "reset-password-confirmation"])
            await LookAsync(guest, language, $"account/{path}");
        var buyer = await browser.VisitAsync(address, language, width, by: told.Buyer);
        foreach (var path in (string[])["account", "account/orders", "account/manage", "account/manage/email", "account/manage/change-password", "account/manage/two-factor-authentication", "account/manage/enable-authenticator", "account/manage/personal-data", "account/manage/delete-personal-data"])
            await LookAsync(buyer, language, path);
        await LookAsync(await browser.VisitAsync(address, language, width, by: told.NewBuyer), language, "account/orders?empty");
        var admin = await browser.VisitAsync(address, language, width, by: told.Admin);
        foreach (var path in (string[])["admin", "admin/users", $"admin/users/{told.Buyer.Account}", "admin/search", "admin/jobs", "admin/jobs?state=Running", "admin/messages", "admin/messages?status=Queued", "admin/recalls", "admin/certificates", "admin/cooperatives", "admin/reviews", $"admin/recalls/{told.Cooperative}/{told.Lot}"])
            await LookAsync(admin, language, path);
    }

    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task Closing_an_account_asks_first(string language)
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        var address = site.Listen();
        var told = await LookTale.TellAsync(site);
        await using var browser = await TestBrowser.LaunchAsync();
        var page = await browser.VisitAsync(address, language, by: told.Admin);
        await page.GotoAsync($"admin/users/{told.Buyer.Account}");

        await page.FillAsync("[name=Reason]", "Fraude");
        await page.ClickAsync("form[action*=Close] button");
        await page.Locator("#ask-close").WaitForAsync();
        await page.AssertFineAsync($"{language}-ask-close");
        await page.ClickAsync("#ask-close button[value='']");
        Assert.Equal(1, await page.Locator("form[action*=Close]").CountAsync());
        await page.ClickAsync("form[action*=Close] button");
        await page.ClickAsync("#ask-close button[value=yes]");

        await page.Locator("form[action*=Reopen]").WaitForAsync();
    }

    private static async Task LookAsync(IPage page, string language, string path)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal((path, 200), (path, answer!.Status));
        await page.AssertFineAsync($"{language}-{NotInNames().Replace(path, "-")}");
    }

    private static async Task RegisterAsync(IPage page, string email)
    {
        await page.GotoAsync("account/register");
        await page.FillAsync("[name='Input.DisplayName']", "Nadia El Fassi");
        await page.FillAsync("[name='Input.Email']", email);
        await page.FillAsync("[name='Input.Password']", AccountSite.Password);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/account/register-confirmation");
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("account/login");
        await page.FillAsync("[name='Input.Email']", email);
        await page.FillAsync("[name='Input.Password']", AccountSite.Password);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync(url => !url.EndsWith("/account/login", StringComparison.Ordinal));
    }

    /// <summary>Path and query of the link in the only mail of the pickup folder.</summary>
    private static async Task<string> LinkInMailAsync(AccountSite site)
    {
        for (var look = 0; look < 100; look++)
        {
            if (site.Mail.GetFiles("*.eml") is [var mail] && LinkOf(await File.ReadAllTextAsync(mail.FullName)) is { } link)
                return link;
            await Task.Delay(200);
        }

        throw new InvalidOperationException("No mail came.");
    }

    private static string? LinkOf(string mail)
    {
        var plain = mail.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        foreach (Match part in Encoded().Matches(mail))
        {
            var bytes = new byte[part.Length];
            if (Convert.TryFromBase64String(part.Value.ReplaceLineEndings(""), bytes, out var length))
                plain += Encoding.UTF8.GetString(bytes, 0, length);
        }

        return Link().Match(plain) is { Success: true } found ? found.Value.Replace("&amp;", "&", StringComparison.Ordinal) : null;
    }

    /// <summary>RFC 6238: six digits of HMAC-SHA1 over the half minute.</summary>
    private static string CodeOf(string secret)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the algorithm of authenticator applications
        var hash = HMACSHA1.HashData(FromBase32(secret), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.ToUpperInvariant().Select(letter =>
            Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }

    [GeneratedRegex(@"/(fr|ar|en)/account/confirm-email\?[^\s""<>)]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=\r?\n\r?\n)(?:[A-Za-z0-9+/=]+\r?\n)+")]
    private static partial Regex Encoded();

    [GeneratedRegex("[^a-z0-9-]+")]
    private static partial Regex NotInNames();
}
