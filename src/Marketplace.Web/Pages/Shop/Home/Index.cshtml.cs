using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Application.Reporting;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Home;

/// <summary>The home page: everything on it comes from this node's shop window and from what is kept for some minutes.</summary>
public sealed class IndexModel(
    ShopFront front, CategoryTree tree, ShelfTiles tiles, SeasonPicks picks, HarvestCalendar calendar, PriceSplit split, CartCookie cookie,
    Outage outage, TimeProvider clock)
    : PageModel
{
    private const int TilesMax = 6;
    private const string GiftBoxes = "boxes";
    private const int SeasonMax = 8;
    private const int HarvestsMax = 7;

    public ShopFront.View Front { get; private set; } = null!;

    public int Month { get; private set; }

    public IReadOnlyList<ShelfTiles.Tile> Tiles { get; private set; } = [];

    /// <summary>The shelf of gift boxes; none while nobody makes any.</summary>
    public ShelfTiles.Tile? Gift { get; private set; }

    public IReadOnlyList<ProductCard> Season { get; private set; } = [];

    public IReadOnlyList<HarvestCalendar.Row> Harvests { get; private set; } = [];

    /// <summary>One product with its price split; none while no cooperative's share is documented.</summary>
    public (ProductCard Card, PriceSplit.View Split)? Example { get; private set; }

    public async Task OnGetAsync()
    {
        var language = CurrentLanguage.Value;
        Month = clock.Today().Month;
        Front = await outage.AskAsync(front.LoadAsync, ShopFront.View.Unknown);
        var shelves = tiles.Load(language, tree.Load(language));
        (Tiles, Gift) = ([.. shelves.Take(TilesMax)], shelves.FirstOrDefault(tile => tile.Shelf.Code == GiftBoxes));
        Season = picks.Load(language, SeasonMax);
        Harvests = calendar.Load(language, HarvestsMax);
        if (Season.FirstOrDefault(card => card.MembersShareBasis is not ShareBasis.None) is { } card)
            Example = await outage.AskAsync<(ProductCard, PriceSplit.View)?>(async () => (card, await split.LoadAsync(SplitRequest.Of(card, cookie.City))), null);
    }
}
