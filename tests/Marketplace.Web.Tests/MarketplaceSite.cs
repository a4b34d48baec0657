extern alias kit;

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using kit::Marketplace.Tests.Database;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Web.HostedServices;
using Marketplace.Web.Tests.Shop;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests;

/// <summary>The whole site as a guest meets it: a database and folders of its own, a clock that stands, a filled shop window.</summary>
public sealed class MarketplaceSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("mida-site-");

    public TestWorld World { get; private set; } = null!;

    public DirectoryInfo Pictures => _home.CreateSubdirectory("pictures");

    public async Task InitializeAsync()
    {
        World = await TestWorld.OpenAsync(DatabaseEngine.Sqlite, new(2026, 6, 10));
        var window = Services.GetRequiredService<ShopWindow>();
        await window.RebuildAsync(ShopGoods.Names, ShopGoods.ProductsAsync(), World.Clock.GetUtcNow(), default);
    }

    /// <summary>The same site behind a port, for a browser; call it before anything else asks for the site.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A page as a guest gets it, redirects not followed.</summary>
    public async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var client = CreateClient(new() { AllowAutoRedirect = false });
        return await client.GetAsync(new Uri(address, UriKind.Relative));
    }

    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await World.DisposeAsync();
        _home.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var database = World.Services.GetRequiredService<DatabaseOptions>();
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:Engine", database.Engine.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Search:Folder", Path.Combine(_home.FullName, "search"));
        builder.UseSetting("Images:Folder", Pictures.FullName);
        builder.UseSetting("Messages:PickupFolder", Path.Combine(_home.FullName, "mail"));
        builder.UseSetting("Site:Origin", "https://mida.example");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(World.Clock);
            // the window is filled by hand: nobody may fill it from the database again
            services.Remove(services.Single(service => service.ImplementationType == typeof(ShopWindowService)));
        });
    }
}
