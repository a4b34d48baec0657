extern alias kit;

using kit::Marketplace.Tests.Builders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Marketplace.Web.Tests.Shop;

/// <summary>A browser in front of the shop, with a page of every kind.</summary>
public sealed class ShopBrowser : IAsyncLifetime, IAsyncDisposable
{
    private readonly MarketplaceSite _site = new();
    private TestBrowser? _browser;

    /// <summary>Addresses below the language of one page of each kind.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; private set; } = new Dictionary<string, string>();

    public Uri Address => _site.Address;

    public async Task InitializeAsync()
    {
        if (TestBrowser.WhyNot is not null)
            return;
        await _site.OpenAsync(listens: true);
        Pages = await PagesAsync(_site.World.Given);
        _browser = await TestBrowser.LaunchAsync();
    }

    /// <summary>A new visitor.</summary>
    public Task<IPage> OpenAsync(string language, int width, bool scripts = true) => _browser!.VisitAsync(_site.Address, language, width, scripts);

    public async ValueTask DisposeAsync()
    {
        if (_browser is null)
            return;
        await _browser.DisposeAsync();
        await ((IAsyncLifetime)_site).DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private async Task<Dictionary<string, string>> PagesAsync(Given given)
    {
        var cooperative = await given.CooperativeAsync();
        await _site.World.WriteAsync(db => db.Cooperatives.Single(row => row.Id == cooperative.Id)
            .PublishMembersShare(Rate.FromBasisPoints(5_400), MembersShareBasis.Verified, new(2026, 6, 3)));
        var product = await given.ProductAsync(cooperative, Money.OfDirhams(145));
        await given.LotAsync(product, 12);
        var union = CooperativeUnion.Register("union", new("Union", "اتحاد", "Union"), new("Histoire", "حكاية", "Story"), cooperative.ProvinceId, new(2020, 1, 1));
        union.Welcome(cooperative.Id, new(2021, 1, 1));
        await _site.World.WriteAsync(db => db.Unions.Add(union));
        return new()
        {
            ["home"] = "",
            ["shelf"] = "categories/miel-et-ruche?cooperative=coop-1&stock=1",
            ["empty shelf"] = "categories/miel-et-ruche?label=bio&region=05&from=900",
            ["search"] = "search?q=couscus",
            ["season"] = "season",
            ["product"] = $"products/{product.Id}",
            ["wishlist"] = "wishlist",
            ["question"] = $"questions/{product.Id}",
            ["cooperatives"] = "cooperatives",
            ["cooperative"] = $"cooperatives/{cooperative.Slug}",
            ["union"] = $"unions/{union.Slug}",
            ["help"] = "help/terms",
            ["nowhere"] = "nowhere",
        };
    }
}
