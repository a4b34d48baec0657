using Marketplace.Application.Common;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Reporting;

/// <summary>What the home page tells of the cooperatives and of a year of purchases; read every few minutes, not for every visitor.</summary>
public sealed class ShopFront(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int ShownMax = 3;

    private readonly Kept<View> _kept = new(TimeSpan.FromMinutes(5), clock);

    /// <param name="Documented">Cooperatives whose members' share is computed from approved statements.</param>
    /// <param name="Shown">A few of them, others every day.</param>
    /// <param name="Year">Shares of what was delivered in the last twelve months; none before the first delivery.</param>
    public sealed record View(int Cooperatives, int Provinces, int Documented, IReadOnlyList<Card> Shown, OrderShares? Year)
    {
        /// <summary>While the database is away.</summary>
        public static readonly View Unknown = new(0, 0, 0, [], null);

        /// <summary>Of members, cooperative, delivery and platform, summing to 100; empty without a year.</summary>
        public IReadOnlyList<long> YearPercents => Year is null ? [] : PriceSplit.PercentsOf(Year);
    }

    public sealed record Card(
        string Slug, LocalizedText Name, LocalizedText Place, LocalizedText Province, LocalizedText Craft, string CoverHash,
        int Members, int Women, Rate MembersShare, MembersShareBasis Basis);

    public Task<View> LoadAsync() => _kept.GetAsync(ReadAsync);

    private async Task<View> ReadAsync()
    {
        var stop = CancellationToken.None; // shared by all who wait: nobody's leaving ends it
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        var today = clock.Today();
        var selling = await db.Cooperatives.Where(cooperative => cooperative.Status == CooperativeStatus.Active)
            .OrderBy(cooperative => cooperative.Id)
            .Select(cooperative => new { cooperative.Id, cooperative.ProvinceId, cooperative.MembersShareBasis, HasCover = cooperative.CoverId != null })
            .ToListAsync(stop);
        var withCover = selling.Where(cooperative => cooperative.HasCover).Select(cooperative => cooperative.Id).ToList();
        var shown = withCover.Count <= ShownMax
            ? withCover
            : Enumerable.Range(0, ShownMax).Select(place => withCover[(today.DayNumber + place * withCover.Count / ShownMax) % withCover.Count]).ToList();
        return new(
            selling.Count, selling.Select(cooperative => cooperative.ProvinceId).Distinct().Count(),
            selling.Count(cooperative => cooperative.MembersShareBasis is MembersShareBasis.Verified),
            await CardsAsync(db, shown, today, stop), await YearAsync(db, today, stop));
    }

    private static async Task<List<Card>> CardsAsync(MarketplaceDb db, List<Id<Cooperative>> shown, DateOnly today, CancellationToken stop) => await (
        from cooperative in db.Cooperatives.AsNoTracking()
        where shown.Contains(cooperative.Id)
        join province in db.Provinces on cooperative.ProvinceId equals province.Id
        join cover in db.Pictures on cooperative.CoverId equals cover.Id
        where cover.Status == PictureStatus.Ready
        orderby cooperative.Id
        select new Card(
            cooperative.Slug, cooperative.Name, cooperative.Place, province.Name, cooperative.Craft, cover.Hash,
            db.Memberships.Count(m => m.CooperativeId == cooperative.Id && m.From <= today && (m.Until == null || m.Until > today)),
            db.Memberships.Count(m => m.CooperativeId == cooperative.Id && m.From <= today && (m.Until == null || m.Until > today)
                && db.Members.Any(member => member.Id == m.MemberId && member.Gender == Gender.Female)),
            cooperative.MembersShare, cooperative.MembersShareBasis)).ToListAsync(stop);

    private static async Task<OrderShares?> YearAsync(MarketplaceDb db, DateOnly today, CancellationToken stop)
    {
        var since = MoroccanTime.StartOf(today.AddYears(-1));
        var shares = await db.Cooperatives.Select(cooperative => new { cooperative.Id, cooperative.MembersShare })
            .ToDictionaryAsync(cooperative => cooperative.Id, cooperative => cooperative.MembersShare, stop);
        var sums = await db.CooperativeOrders
            .Where(part => part.Status == CooperativeOrderStatus.Delivered && part.ClosedAt >= since)
            .GroupBy(part => part.CooperativeId)
            .Select(own => new
            {
                own.Key,
                Goods = own.Sum(part => part.GoodsDelivered.Centimes - part.GoodsRefunded.Centimes),
                Delivery = own.Sum(part => part.DeliveryBooked.Centimes - part.DeliveryRefunded.Centimes),
                Kept = own.Sum(part => part.Commission.Centimes + part.PaymentFee.Centimes),
            }).ToListAsync(stop);
        var parts = sums.Where(sum => sum.Goods > 0).Select(sum => (
            Money.FromCentimes(sum.Goods), Money.FromCentimes(sum.Delivery),
            Money.Min(Money.FromCentimes(sum.Kept), Money.FromCentimes(sum.Goods)), shares[sum.Key])).ToList();
        return parts.Count == 0 ? null : OrderShares.Of(parts);
    }
}
