using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Marketplace.Benchmarks;

/// <summary>A browser without scripts: pages, their forms, cookies.</summary>
internal sealed partial class Visitor(Uri address, int products) : IDisposable
{
    private const int LinesOfCart = 3;
    private const int Known = 500;

    private readonly HtmlParser _parser = new();
    private readonly Queue<(HttpClient Browser, Dictionary<string, string> Form)> _filled = new();
    private HttpClient _browser = Open(address);
    private readonly Dictionary<int, string> _addresses = [];
    private string? _first;
    private int _next;
    private int _visits;

    /// <summary>One of a few hundred from all over the catalogue, by the address it is known at; stepping by a prime spreads them.</summary>
    public async Task<string> SomeProductAsync()
    {
        var id = (int)(1 + (_next++ % Known * 7_919L % products));
        if (!_addresses.TryGetValue(id, out var known))
            _addresses[id] = known = await AddressAsync($"/fr/products/{id}");
        return known;
    }

    /// <summary>A page that is kept for all guests, at an address nobody asked for before.</summary>
    public Task<string> ReadAnewAsync(string path) => ReadAsync(string.Create(CultureInfo.InvariantCulture, $"{path}?visit={_visits++}"));

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await _browser.GetAsync(path);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A new buyer with three products in the cart, at the checkout with everything typed.</summary>
    public async Task FillAsync()
    {
        _browser = Open(address);
        for (var line = 0; line < LinesOfCart;)
        {
            var product = await SomeProductAsync();
            // One that is sold out offers no form.
            if (Form(await ReadAsync(product), form => (form.GetAttribute("action") ?? "").EndsWith("/cart/add", StringComparison.Ordinal)) is not { } form)
                continue;
            line++;
            form["ProductId"] = ProductNumber().Match(product).Value;
            form["Units"] = "1";
            await PostAsync(_browser, "/fr/cart/add", form);
        }

        await ReadAsync("/fr/cart");
        var typed = Checkout(await ReadAsync("/fr/checkout"));
        // The town decides what delivery costs: the page is shown once more with its charges.
        var shown = await PostAsync(_browser, "/fr/checkout?handler=Town", typed);
        _filled.Enqueue((_browser, Checkout(shown)));
    }

    /// <summary>The last post of a buyer who is at the checkout.</summary>
    public async Task PlaceFilledAsync()
    {
        var (browser, form) = _filled.Dequeue();
        if ((await PostAsync(browser, "/fr/checkout", form)).Length > 0)
            throw new InvalidOperationException("The order was not placed.");
        browser.Dispose();
    }

    /// <summary>Nine pages and posts.</summary>
    public async Task BuyAsync()
    {
        await FillAsync();
        await PlaceFilledAsync();
        _browser = Open(address);
    }

    public void Dispose() => _browser.Dispose();

    private static HttpClient Open(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address };

    public async Task<string> FirstProductAsync() => _first ??= await AddressAsync("/fr/products/1");

    private async Task<string> AddressAsync(string path)
    {
        using var answer = await _browser.GetAsync(path);
        return answer.Headers.Location?.OriginalString ?? path;
    }

    /// <summary>The page answered, or nothing after a redirect.</summary>
    private static async Task<string> PostAsync(HttpClient browser, string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await browser.PostAsync(path, content);
        if ((int)answer.StatusCode >= 400)
            throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "";
    }

    private Dictionary<string, string> Checkout(string page)
    {
        var town = _parser.ParseDocument(page).QuerySelectorAll("[name='Input.City'] option").Select(option => option.GetAttribute("value")).First(value => value is { Length: > 0 })!;
        return new(Form(page, form => form.QuerySelector("[name='Input.CartToken']") is not null)!)
        {
            ["Input.Name"] = "Salma Idrissi",
            ["Input.Phone"] = "06 12 34 56 78",
            ["Input.Street"] = "12, rue Jura",
            ["Input.City"] = town,
            ["Input.Method"] = "CashOnDelivery",
            ["Input.AcceptsConditions"] = "true",
        };
    }

    private Dictionary<string, string>? Form(string page, Func<IHtmlFormElement, bool> which) =>
        _parser.ParseDocument(page).Forms.FirstOrDefault(which)?.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .GroupBy(field => field.Name!).ToDictionary(field => field.Key, field => field.First().Value);

    [GeneratedRegex(@"(?<=/products/)\d+")]
    private static partial Regex ProductNumber();
}
