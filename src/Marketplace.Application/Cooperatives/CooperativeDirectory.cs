using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>All cooperatives that sell, as cards: the directory, the home page, a union's page.</summary>
public sealed class CooperativeDirectory(MarketplaceDb db, TimeProvider clock)
{
    public const int PageSize = 24;

    /// <param name="Region">Code of a region.</param>
    /// <param name="Chain">Code of the main production chain.</param>
    /// <param name="Union">Address of a union.</param>
    /// <param name="After">Where the page before ended.</param>
    public sealed record Request(string? Region = null, string? Chain = null, string? Union = null, Id<Cooperative>? After = null);

    /// <param name="Next">Where the next page starts; none after the last.</param>
    public sealed record Page(IReadOnlyList<Card> Cooperatives, Id<Cooperative>? Next);

    public sealed record Card(
        Id<Cooperative> Id, string Slug, LocalizedText Name, LocalizedText Place, LocalizedText Province, LocalizedText Craft,
        string CoverHash, string CoverColour, int Members, int Women, Rate MembersShare, MembersShareBasis ShareBasis);

    public async Task<Page> LoadAsync(Request request, CancellationToken stop)
    {
        var today = clock.Today();
        var cooperatives = Narrowed(request, today);
        if (request.After is { } after)
            cooperatives = cooperatives.Where(cooperative => cooperative.Id > after);
        var cards = await cooperatives.OrderBy(cooperative => cooperative.Id).Take(PageSize + 1)
            .Select(cooperative => new Card(
                cooperative.Id, cooperative.Slug, cooperative.Name, cooperative.Place,
                db.Provinces.Where(province => province.Id == cooperative.ProvinceId).Select(province => province.Name).First(),
                cooperative.Craft,
                db.Pictures.Where(cover => cover.Id == cooperative.CoverId && cover.Status == PictureStatus.Ready).Select(cover => cover.Hash).FirstOrDefault() ?? "",
                db.Pictures.Where(cover => cover.Id == cooperative.CoverId && cover.Status == PictureStatus.Ready).Select(cover => cover.Colour).FirstOrDefault() ?? "",
                db.Memberships.Count(m => m.CooperativeId == cooperative.Id && m.From <= today && (m.Until == null || m.Until > today)),
                db.Memberships.Count(m => m.CooperativeId == cooperative.Id && m.From <= today && (m.Until == null || m.Until > today)
                    && db.Members.Any(member => member.Id == m.MemberId && member.Gender == Gender.Female)),
                cooperative.MembersShare, cooperative.MembersShareBasis))
            .ToListAsync(stop);
        return new(cards.GetRange(0, Math.Min(cards.Count, PageSize)), cards.Count > PageSize ? cards[PageSize - 1].Id : null);
    }

    private IQueryable<Cooperative> Narrowed(Request request, DateOnly today)
    {
        var cooperatives = db.Cooperatives.AsNoTracking().Selling;
        if (request.Region is { } region)
        {
            cooperatives = cooperatives.Where(cooperative => db.Provinces
                .Any(province => province.Id == cooperative.ProvinceId && db.Regions.Any(r => r.Id == province.RegionId && r.Code == region)));
        }

        if (request.Chain is { } chain)
            cooperatives = cooperatives.Where(cooperative => db.ProductionChains.Any(c => c.Id == cooperative.MainChainId && c.Code == chain));
        if (request.Union is { } union)
        {
            cooperatives = cooperatives.Where(cooperative => db.Unions.Where(u => u.Slug == union).SelectMany(u => u.Memberships)
                .Any(m => m.CooperativeId == cooperative.Id && m.From <= today && (m.Until == null || m.Until > today)));
        }

        return cooperatives;
    }
}
