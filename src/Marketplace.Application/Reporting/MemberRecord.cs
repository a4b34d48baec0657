using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Reporting;

/// <summary>
/// The coach's record of one person: who she is, what she earned, what was agreed. Its reader has opened it by
/// <see cref="OpenMemberRecord"/> first; what belongs to cooperatives outside the reader's scope is not in it.
/// </summary>
public sealed class MemberRecord(MarketplaceDb db, ProgrammeScope scope, MemberIncomeCourse course, MemberCoaching coaching, TimeProvider clock)
{
    private const int ConsentsMax = 20;

    public sealed record View(
        Person Identity,
        MemberIncomeCourse.View Income,
        MemberCoaching.View Coaching,
        SalesShare Share,
        IReadOnlyList<ConsentRow> Consents,
        bool IsCoach);

    public sealed record Person(
        Id<Member> Id,
        string Code,
        PersonName Name,
        Gender Gender,
        LocalizedText Village,
        PhoneNumber? Phone,
        bool IsSynthetic,
        IReadOnlyList<Belonging> Cooperatives)
    {
        public Belonging Main => Cooperatives[0];
    }

    /// <summary>A time in a cooperative; current ones first.</summary>
    public sealed record Belonging(Id<Cooperative> Id, LocalizedText Name, LocalizedText Craft, DateOnly Since, DateOnly? Until);

    /// <param name="Sales">Net sales, in the quarter, of lots she brought something into.</param>
    /// <param name="Income">Hers, by the quarter's approved statements.</param>
    public sealed record SalesShare(YearMonth From, Money Sales, Money Income, DateOnly? PaidOn, Money? Paid, MemberPaymentMethod? Method);

    public sealed record ConsentRow(
        ConsentPurpose Purpose, string NoticeVersion, ConsentMedium Medium, DateTimeOffset GivenAt, DateTimeOffset? WithdrawnAt);

    /// <returns>Null for a person who is none of the reader's.</returns>
    public async Task<View?> FindAsync(Visitor visitor, Id<Member> member, CancellationToken stop)
    {
        var belongings = await BelongingsAsync(visitor, member, stop);
        if (belongings.Count == 0)
            return null;
        var identity = await db.Members.Where(row => row.Id == member)
            .Select(row => new { row.Code, row.Name, row.Gender, row.Village, row.Phone, row.IsSynthetic }).SingleAsync(stop);
        var cooperatives = belongings.Select(row => row.Id).Distinct().ToList();
        var isCoach = await scope.CoachesAsync(visitor, belongings[0].Id, stop);
        return new(
            new(member, identity.Code, identity.Name, identity.Gender, identity.Village, identity.Phone, identity.IsSynthetic, belongings),
            await course.LoadAsync(member, cooperatives, stop),
            await coaching.LoadAsync(member, cooperatives, isCoach, stop),
            await ShareAsync(member, cooperatives, stop),
            await db.Consents.Where(row => row.MemberId == member).OrderByDescending(row => row.GivenAt).Take(ConsentsMax)
                .Select(row => new ConsentRow(row.Purpose, row.NoticeVersion, row.Medium, row.GivenAt, row.WithdrawnAt)).ToListAsync(stop),
            isCoach);
    }

    private async Task<List<Belonging>> BelongingsAsync(Visitor visitor, Id<Member> member, CancellationToken stop)
    {
        var rows = await db.Memberships.Where(row => row.MemberId == member)
            .Join(scope.Cooperatives(visitor), row => row.CooperativeId, cooperative => cooperative.Id,
                (row, cooperative) => new Belonging(cooperative.Id, cooperative.Name, cooperative.Craft, row.From, row.Until))
            .ToListAsync(stop);
        return [.. rows.OrderBy(row => row.Until is not null).ThenByDescending(row => row.Since)];
    }

    private async Task<SalesShare> ShareAsync(Id<Member> member, List<Id<Cooperative>> cooperatives, CancellationToken stop)
    {
        var quarter = Domain.Reporting.ReportPeriod.LastQuarter(clock.Today());
        var (first, last) = (quarter.First, quarter.Last);
        var sales = db.SalesFacts.Where(fact => cooperatives.Contains(fact.CooperativeId) && fact.Month >= first && fact.Month <= last
            && db.Lots.Any(lot => lot.Id == fact.LotId && lot.Contributions.Any(contribution => contribution.MemberId == member)));
        var sold = await sales.SumAsync(fact => fact.Gross.Centimes, stop);
        var refunded = await db.RefundFacts
            .Where(refund => refund.Month >= first && refund.Month <= last && sales.Any(sale => sale.Id == refund.SalesFactId))
            .SumAsync(refund => refund.Amount.Centimes, stop);
        var income = await db.SurplusStatements
            .Where(row => cooperatives.Contains(row.CooperativeId) && row.Channel == Channel.Marketplace
                && row.Status == StatementStatus.Approved && row.Month >= first && row.Month <= last)
            .SelectMany(row => row.Lines).Where(line => line.MemberId == member)
            .SumAsync(line => line.Pay.Centimes + line.Share.Centimes, stop);
        var paid = await db.MemberPayments.Where(row => row.MemberId == member && cooperatives.Contains(row.CooperativeId))
            .OrderByDescending(row => row.PaidOn).ThenByDescending(row => row.Id)
            .Select(row => new { row.PaidOn, row.Amount, row.Method }).FirstOrDefaultAsync(stop);
        return new(first, Money.FromCentimes(sold - refunded), Money.FromCentimes(income), paid?.PaidOn, paid?.Amount, paid?.Method);
    }
}
