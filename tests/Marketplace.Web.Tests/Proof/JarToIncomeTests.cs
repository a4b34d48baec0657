using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Orders;
using Marketplace.Web.Tests.Browsing;
using Marketplace.Web.Tests.Cooperatives;
using Microsoft.Playwright;

namespace Marketplace.Web.Tests.Proof;

/// <summary>
/// The walk of architecture-and-style.md 2.5 as people do it, on a phone: from a product's page to the programme's page,
/// every page fit for everybody. The amounts are those of the same walk over the operations, paid in cash at the door.
/// </summary>
public sealed partial class JarToIncomeTests : IAsyncLifetime
{
    private static readonly int[] Units = [40, 3, 1];

    /// <summary>What the five members brought: kilograms at 60.00, or hours at 17.10.</summary>
    private static readonly (ContributionKind Kind, string Quantity)[] Brought =
        [(ContributionKind.Grams, "10"), (ContributionKind.Grams, "6"), (ContributionKind.Minutes, "10"), (ContributionKind.Minutes, "5"), (ContributionKind.Grams, "4")];

    private static readonly string[] Incomes = ["1246,69", "748,01", "355,31", "177,65", "498,67"];

    /// <summary>What the report says of each member: now, against a baseline of 200.00, the gain; their mean is 405.27.</summary>
    private static readonly string[] Gains = ["124669104669", "7480154801", "3553115531", "177652235", "4986729867"];

    private OfficeSite _site = null!;
    private TestBrowser _browser = null!;
    private JarStory _story = null!;
    private Uri _address = null!;
    private string _language = "";

    public async Task InitializeAsync()
    {
        if (TestBrowser.WhyNot is not null)
            return;
        _site = await OfficeSite.OpenAsync();
        _story = await JarStory.BeginAsync(_site.World);
        _address = _site.Listen();
        _browser = await TestBrowser.LaunchAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is null)
            return;
        await _browser.DisposeAsync();
        await _site.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task From_a_jar_on_a_phone_to_the_gain_of_the_programme(string language)
    {
        _language = language;
        await ABuyerOrdersFromThreeCooperativesAsync();
        await EachCooperativeSendsItsPartAsync();
        await FinanceClosesTheMonthAndPaysOutAsync();
        await TheTreasurerFillsInTheMonthAsync();
        await ThePresidentApprovesAsync();
        await MembersArePaidAsync();
        await TheProgrammeSeesTheGainAsync();
        await _site.World.AuditAsync();
    }

    private async Task ABuyerOrdersFromThreeCooperativesAsync()
    {
        var page = await _browser.VisitAsync(_address, _language);
        for (var at = 0; at < Units.Length; at++)
        {
            await page.GotoAsync($"products/{_story.Products[at].Id}");
            await page.FillAsync("#buy [name=Units]", Number(Units[at]));
            await page.ClickAsync("#buy button[type=submit]");
            await page.Locator("#cart-count .count", new() { HasText = Number(Units[..(at + 1)].Sum()) }).WaitForAsync();
        }

        await LookAsync(page, "product");
        await page.GotoAsync("cart");
        await LookAsync(page, "cart");
        await page.ClickAsync(".summary a.btn-primary");
        await LookAsync(page, "checkout");
        await page.SelectOptionAsync("[name='Input.City']", new SelectOptionValue { Index = 1 });
        await SendAsync(page, "button[formaction*='handler=Town']");
        await page.FillAsync("[name='Input.Name']", "Nadia El Fassi");
        await page.FillAsync("[name='Input.Phone']", "06 12 34 56 78");
        await page.FillAsync("[name='Input.Street']", "12, rue Jura");
        await page.CheckAsync("[name='Input.AcceptsConditions']");
        await page.Locator("form button.btn-lg[type=submit]").DblClickAsync();
        await page.WaitForURLAsync("**/orders/*");
        await LookAsync(page, "confirmation");
        Assert.Contains("408050", await DigitsAsync(page, ".summary dd.tot"), StringComparison.Ordinal);
        Assert.Equal(3, (await _story.PartsAsync()).Count);
    }

    private async Task EachCooperativeSendsItsPartAsync()
    {
        var looks = true;
        foreach (var (part, helper) in (await _story.PartsAsync()).Zip(_story.Helpers))
        {
            var (page, order) = (await _browser.VisitAsync(_address, _language, by: helper), $"office/{part.CooperativeId}/orders/{part.Id}");
            await OpenAsync(page, $"office/{part.CooperativeId}/orders", "board", looks);
            await OpenAsync(page, order, "part", looks);
            await SendAsync(page, "form[action*='handler=Accept'] button[type=submit]");
            await page.GotoAsync(order);
            await SendAsync(page, "form[action*='handler=Prepare'] button[type=submit]");
            await OpenAsync(page, $"{order}/dispatch", "dispatch", looks);
            await page.FillAsync("[name='Input.Carrier']", "Amana");
            await SendAsync(page, ".form-end button[type=submit]");
            await page.GotoAsync(order);
            await page.Locator("a[href$='/delivered']").First.ClickAsync();
            await page.WaitForURLAsync("**/delivered");
            await OpenAsync(page, null, "delivered", looks);
            await page.CheckAsync($"[name='Input.Holder'][value={CashHolder.Carrier}]");
            await SendAsync(page, ".form-end button[type=submit]");
            await page.Context.CloseAsync();
            looks = false;
        }

        Assert.All(await _story.PartsAsync(), part => Assert.Equal(CooperativeOrderStatus.Delivered, part.Status));
    }

    private async Task FinanceClosesTheMonthAndPaysOutAsync()
    {
        var page = await _browser.VisitAsync(_address, _language, by: _story.Finance);
        await OpenAsync(page, "finance/cash", "cash");
        foreach (var collection in await page.Locator("[name='Input.Collections']").AllAsync())
            await collection.CheckAsync();
        await page.FillAsync("[name='Input.Reference']", "BORD-7");
        await SendAsync(page, ".form-end button[type=submit]");
        Assert.Equal(0, await page.Locator("[name='Input.Collections']").CountAsync());
        _site.World.Clock.MoveTo(new DateOnly(2026, 6, 1));
        await OpenAsync(page, $"finance/settlements?month={JarStory.May}", "settlements");
        await SendAsync(page, "form[action*='handler=CloseMonth'] button");
        await EveryCooperativeIsClosedAsync(page);
        for (var left = Units.Length; left > 0; left--)
            await SendAsync(page, "form[action*='handler=Prepare'] button");
        var other = await _browser.VisitAsync(_address, _language, by: _story.OtherFinance);
        await OpenAsync(other, "finance/payouts", "payouts");
        for (var left = Units.Length; left > 0; left--)
        {
            await other.Locator("[name='Input.BankReference']").First.FillAsync($"VIR-{left}");
            await SendAsync(other, "form:has([name='Input.BankReference']) button");
        }

        Assert.Equal(0, await other.Locator("[name='Input.BankReference']").CountAsync());
    }

    /// <summary>A job closes each cooperative's month: the page is opened again until all are.</summary>
    private static async Task EveryCooperativeIsClosedAsync(IPage page)
    {
        for (var looks = 0; await page.Locator("form[action*='handler=Prepare']").CountAsync() < Units.Length; looks++)
        {
            Assert.True(looks < 60, "The month was not closed.");
            await Task.Delay(TimeSpan.FromMilliseconds(250));
            await page.GotoAsync($"finance/settlements?month={JarStory.May}");
        }
    }

    private async Task TheTreasurerFillsInTheMonthAsync()
    {
        var page = await _browser.VisitAsync(_address, _language, by: _story.Treasurer);
        await OpenAsync(page, Office("costs"), "costs");
        foreach (var (kind, channel, amount) in new[] { ("Shipping", "Marketplace", "120"), ("Materials", "Marketplace", "80"), ("Rent", "Mixed", "200") })
            await page.FillAsync($"tr:has(input[value='{kind}']) input[name$='.{channel}']", amount);
        await SendAsync(page, ".savebar button[type=submit]");
        await OpenAsync(page, Office("off-platform"), "off-platform");
        await page.FillAsync("[name='Input.NetSales']", "0");
        await SendAsync(page, "form:has([name='Input.NetSales']) button[type=submit]");
        await OpenAsync(page, Office("contributions"), "contributions");
        foreach (var (member, (kind, quantity)) in _story.Members.Zip(Brought))
        {
            var isHoney = kind is ContributionKind.Grams;
            await page.SelectOptionAsync("[name='Input.Member']", member.Id.ToString());
            if (isHoney)
                await page.SelectOptionAsync("[name='Input.Chain']", _story.Products[0].ChainId.ToString());
            await page.SelectOptionAsync("[name='Input.Kind']", kind.ToString());
            await page.FillAsync("[name='Input.Quantity']", quantity);
            await page.FillAsync("[name='Input.Rate']", isHoney ? "60" : "17,10");
            await page.SelectOptionAsync("[name='Input.Channel']", "Mixed");
            await SendAsync(page, "form:has([name='Input.Quantity']) button[type=submit]");
        }

        await page.GotoAsync($"office/{_story.Honey.Id}/statements/{JarStory.May}");
        await SendAsync(page, "form[action*='handler=Prepare'] button[type=submit]");
        await OpenAsync(page, null, "statement");
    }

    private async Task ThePresidentApprovesAsync()
    {
        var page = await _browser.VisitAsync(_address, _language, by: _story.President);
        await OpenAsync(page, $"office/{_story.Honey.Id}/statements/{JarStory.May}", "approval");
        await page.ClickAsync("form[action*='handler=Approve'] button[type=submit]");
        if (await page.Locator("dialog[open] [value=yes]").IsVisibleAsync())
            await page.ClickAsync("dialog[open] [value=yes]");
        await page.Locator("form[action*='handler=Export']").WaitForAsync();
    }

    private async Task MembersArePaidAsync()
    {
        var page = await _browser.VisitAsync(_address, _language, by: _story.Treasurer);
        await OpenAsync(page, $"office/{_story.Honey.Id}/payments", "payments");
        foreach (var (member, income) in _story.Members.Zip(Incomes))
        {
            await page.SelectOptionAsync("[name='Input.Member']", member.Id.ToString());
            await page.FillAsync("[name='Input.Amount']", income);
            await SendAsync(page, "form:has([name='Input.Amount']) button[type=submit]");
        }

        await OpenAsync(page, null, "paid");
        Assert.Equal("0", await DigitsAsync(page, ".kpis > div:last-child .v"));
    }

    private async Task TheProgrammeSeesTheGainAsync()
    {
        var page = await _browser.VisitAsync(_address, _language, by: _story.Coach);
        await OpenAsync(page, $"programme?period={JarStory.May}", "programme");
        var takeaway = await DigitsAsync(page, ".takeaway >> nth=0");
        Assert.Contains("200", takeaway, StringComparison.Ordinal);
        Assert.Contains("605", takeaway, StringComparison.Ordinal);
        await OpenAsync(page, $"programme/report/I-06?period={JarStory.May}", "gain");
        var rows = await DigitsAsync(page, "main");
        Assert.All(Gains, gain => Assert.Contains($"20000{gain}", rows, StringComparison.Ordinal));
    }

    private string Office(string page) => $"office/{_story.Honey.Id}/{page}?month={JarStory.May}";

    private Task LookAsync(IPage page, string name) => page.AssertFineAsync($"story-{name}-{_language}");

    private async Task OpenAsync(IPage page, string? address, string name, bool looks = true)
    {
        if (address is not null)
            await page.GotoAsync(address);
        if (looks)
            await LookAsync(page, name);
    }

    /// <summary>Presses and waits for the page that answers, which must not be the form with a refusal.</summary>
    private static async Task SendAsync(IPage page, string button)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage loaded) => arrived.TrySetResult();
        page.DOMContentLoaded += Arrive;
        await page.Locator(button).First.ClickAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(15));
        page.DOMContentLoaded -= Arrive;
        Assert.Equal((button, ""), (button, string.Join('\n', await page.Locator(".error-summary, .field-error:not(:empty)").AllInnerTextsAsync())));
    }

    private static async Task<string> DigitsAsync(IPage page, string place) => NoDigit().Replace(await page.Locator(place).InnerTextAsync(), "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NoDigit();
}
