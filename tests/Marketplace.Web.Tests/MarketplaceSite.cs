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

    public Task InitializeAsync() => OpenAsync(listens: false);

    /// <param name="listens">Behind a port, for a browser; its address is <see cref="Address"/>.</param>
    public async Task OpenAsync(bool listens)
    {
        World = await TestWorld.OpenAsync(DatabaseEngine.Sqlite, new(2026, 6, 10));
        if (listens)
        {
            UseKestrel(0);
            StartServer();
        }

        var window = Services.GetRequiredService<ShopWindow>();
        await window.RebuildAsync(ShopGoods.Names, ShopGoods.ProductsAsync(), World.Clock.GetUtcNow(), default);
    }

    public Uri Address => ClientOptions.BaseAddress;

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
        // A browser asks for the compressed files, which lie beside the build and not in the web root.
        builder.UseStaticWebAssets();
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
