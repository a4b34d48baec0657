using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Web.Tests.Cooperatives;
using Marketplace.Web.Tests.Proof;
using Marketplace.Web.Tests.Wholesome;
using Microsoft.Playwright;

namespace Marketplace.Web.Tests.Browsing;

/// <summary>A real browser in front of a site that listens; nothing outside that site can be reached from it. All tests share one
/// process of it, which ends with them.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    public const int Phone = 390;
    public const int Desk = 1280;

    private const int Height = 844;

    private static readonly Lazy<Task<IBrowser>> Shared = new(StartAsync);

    private readonly List<IBrowserContext> _visits = [];
    private readonly IBrowser _browser;

    private TestBrowser(IBrowser browser) => _browser = browser;

    /// <summary>Why there is none here; nothing where there is one.</summary>
    public static string? WhyNot => ChromiumFactAttribute.Browser is null
        ? "Not run: no Chromium here."
        : File.Exists(Path.Combine(WebSource.Web, "wwwroot", "ui", "site.css")) ? null : "Not run: the front-end assets are not built (-p:Ui=required).";

    public static async Task<TestBrowser> LaunchAsync() => new(await Shared.Value);

    /// <summary>A new visitor's first, empty page; addresses without a leading stroke are below the language.</summary>
    /// <param name="site">Where the site listens.</param>
    /// <param name="language">"fr", "ar" or "en".</param>
    /// <param name="width">Of the screen, in CSS pixels.</param>
    /// <param name="scripts">Whether pages may run scripts.</param>
    /// <param name="by">Who is signed in, on a site that takes a header's word for it.</param>
    public async Task<IPage> VisitAsync(Uri site, string language, int width = Phone, bool scripts = true, Visitor? by = null)
    {
        var account = by?.Account?.Value.ToString(CultureInfo.InvariantCulture);
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = $"{site}{language}/",
            ViewportSize = new() { Width = width, Height = Height },
            JavaScriptEnabled = scripts,
            ExtraHTTPHeaders = account is null ? [] : new Dictionary<string, string> { [OfficeSite.AccountHeader] = account },
        });
        _visits.Add(context);
        context.SetDefaultTimeout(15_000);
        await context.RouteAsync("**/*", route => new Uri(route.Request.Url).Authority == site.Authority ? route.ContinueAsync() : route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
            await visit.DisposeAsync();
        _visits.Clear();
    }

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Browser, Args = ["--no-sandbox", "--disable-gpu"] });
    }
}
