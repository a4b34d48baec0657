using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>The public page of a cooperative, without its products: those come from the shop window.</summary>
public sealed class CooperativePage(MarketplaceDb db, TimeProvider clock)
{
    private const int NamedMax = 12;
    private const int NoticeDays = 14;

    public sealed record Details(
        Id<Cooperative> Id, string Code, string Slug, LocalizedText Name, LocalizedText Place, LocalizedText Province, LocalizedText Craft,
        LocalizedText Story, LocalizedText Chain, string RegistryNumber, DateOnly RegisteredOn, Cover? Cover, Share Share)
    {
        /// <summary>Members today.</summary>
        public int Members { get; init; }

        public int Women { get; init; }

        /// <summary>Members who agreed to be named, those who have been there longest first.</summary>
        public IReadOnlyList<Named> NamedMembers { get; init; } = [];

        public IReadOnlyList<Union> Unions { get; init; } = [];

        public Holiday? Away { get; init; }

        /// <summary>By what members share, from the rule in force; none where none is decided.</summary>
        public Rule? Sharing { get; init; }
    }

    public sealed record Cover(string Hash, string Colour, int WidthPixels, int HeightPixels);

    public sealed record Share(Rate Members, MembersShareBasis Basis, DateOnly? On);

    /// <param name="GivenName">In Latin and Arabic letters.</param>
    public sealed record Named(LocalizedText GivenName, MembershipRole Role, DateOnly Since);

    public sealed record Union(string Slug, LocalizedText Name);

    public sealed record Rule(WeightBasis Basis, DateOnly ValidFrom);

    /// <returns>Nothing for an address that is none, or a cooperative that does not sell.</returns>
    public async Task<Details?> FindAsync(string slug, CancellationToken stop)
    {
        var details = await DetailsAsync(slug, stop);
        if (details is null)
            return null;
        var today = clock.Today();
        var members = db.Memberships.AsNoTracking().In(details.Id).ActiveOn(today)
            .Join(db.Members, membership => membership.MemberId, member => member.Id, (membership, member) => new { membership, member });
        var genders = await members.GroupBy(row => row.member.Gender)
            .Select(same => new { Gender = same.Key, Count = same.Count() }).ToListAsync(stop);
        return details with
        {
            Away = await AwayAsync(details.Id, today, stop),
            Members = genders.Sum(same => same.Count),
            Women = genders.Where(same => same.Gender is Gender.Female).Sum(same => same.Count),
            NamedMembers = await members.Where(row => row.member.AllowsNaming)
                .OrderBy(row => row.membership.From).ThenBy(row => row.member.Code).Take(NamedMax)
                .Select(row => new Named(
                    new LocalizedText(row.member.Name.GivenLatin, row.member.Name.GivenArabic, row.member.Name.GivenLatin),
                    row.membership.Role, row.membership.From))
                .ToListAsync(stop),
            Unions = await db.Unions
                .Where(union => union.Memberships.Any(m => m.CooperativeId == details.Id && m.From <= today && (m.Until == null || m.Until > today)))
                .OrderBy(union => union.Id).Select(union => new Union(union.Slug, union.Name)).ToListAsync(stop),
            Sharing = await db.DistributionRules.Where(rule => rule.CooperativeId == details.Id && rule.ValidFrom <= today)
                .OrderByDescending(rule => rule.ValidFrom).Select(rule => new Rule(rule.WeightBasis, rule.ValidFrom)).FirstOrDefaultAsync(stop),
        };
    }

    /// <summary>The holiday it is on, or one that begins soon enough to be told.</summary>
    private async Task<Holiday?> AwayAsync(Id<Cooperative> id, DateOnly today, CancellationToken stop)
    {
        var soon = today.AddDays(NoticeDays);
        var days = await db.Cooperatives.Where(row => row.Id == id && row.HolidayUntil > today && row.HolidayFrom <= soon)
            .Select(row => new { row.HolidayFrom, row.HolidayUntil }).SingleOrDefaultAsync(stop);
        return days is null ? null : new Holiday(days.HolidayFrom!.Value, days.HolidayUntil!.Value);
    }

    private async Task<Details?> DetailsAsync(string slug, CancellationToken stop) => await (
        from cooperative in db.Cooperatives.AsNoTracking().Selling
        where cooperative.Slug == slug
        join province in db.Provinces on cooperative.ProvinceId equals province.Id
        join chain in db.ProductionChains on cooperative.MainChainId equals chain.Id
        join ready in db.Pictures.Where(picture => picture.Status == PictureStatus.Ready) on cooperative.CoverId equals ready.Id into covers
        from cover in covers.DefaultIfEmpty()
        select new Details(
            cooperative.Id, cooperative.Code, cooperative.Slug, cooperative.Name, cooperative.Place, province.Name, cooperative.Craft,
            cooperative.Story, chain.Name, cooperative.RegistryNumber, cooperative.RegisteredOn,
            cover == null ? null : new Cover(cover.Hash, cover.Colour, cover.WidthPixels, cover.HeightPixels),
            new Share(cooperative.MembersShare, cooperative.MembersShareBasis, cooperative.MembersShareOn)))
        .SingleOrDefaultAsync(stop);
}
