using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>Reads the facts behind a report: one query per table, none of which touches an order line.</summary>
public sealed class FactReader(MarketplaceDb db, ProgrammeScope scope, CoachingStarts starts, SalesReader sales)
{
    internal async Task<ProgrammeFacts> ReadAsync(ReportQuestion question, CancellationToken stop)
    {
        var cooperatives = CooperativesOf(question);
        var payments = PaymentsOf(cooperatives, question.AsOf);
        return new(
            question,
            await CooperativesAsync(cooperatives, question, stop),
            await MembersAsync(cooperatives, question.AsOf, stop),
            await MembershipsAsync(cooperatives, question.Course.Days, stop),
            await StatementsAsync(cooperatives, question, stop),
            await LinesAsync(cooperatives, question, stop),
            await PaymentsAsync(payments, question, stop),
            await sales.LoadAsync(cooperatives, question, stop),
            await DeclarationsAsync(cooperatives, question, stop),
            await BaselinesAsync(cooperatives, question.AsOf, stop),
            await FirstPayoutsAsync(payments, stop),
            await ContributorsAsync(cooperatives, question, stop),
            await CostSheetsAsync(cooperatives, question, stop),
            await sales.OpenOrdersAsync(cooperatives, question, stop),
            await db.ProductionChains.ToDictionaryAsync(chain => chain.Id, chain => chain.Name, stop));
    }

    /// <summary>Enrolled at some time of the period, as known at the instant, and open to the reader.</summary>
    internal IQueryable<Cooperative> CooperativesOf(ReportQuestion question)
    {
        var (from, until, asOf, code) = (question.Period.First.FirstDay, question.Period.Last.Next.FirstDay, question.AsOf, question.Scope.Code);
        var open = scope.Cooperatives(question.Visitor).Where(cooperative => db.Enrolments.Any(enrolment =>
            enrolment.CooperativeId == cooperative.Id && enrolment.RecordedAt <= asOf
            && enrolment.EnrolledOn < until && (enrolment.Until == null || enrolment.Until > from)));
        return question.Scope.Kind switch
        {
            ReportScopeKind.All => open,
            ReportScopeKind.Cooperative => open.Where(cooperative => cooperative.Code == code),
            ReportScopeKind.Chain => open.Where(cooperative => db.ProductionChains.Any(chain => chain.Id == cooperative.MainChainId && chain.Code == code)),
            ReportScopeKind.Province => open.Where(cooperative => db.Provinces.Any(province => province.Id == cooperative.ProvinceId && province.Code == code)),
            ReportScopeKind.Union => open.Where(cooperative => db.Unions.Any(union => union.Slug == code
                && union.Memberships.Any(membership => membership.CooperativeId == cooperative.Id
                    && membership.From < until && (membership.Until == null || membership.Until > from)))),
        };
    }

    private async Task<List<CooperativeFact>> CooperativesAsync(IQueryable<Cooperative> cooperatives, ReportQuestion question, CancellationToken stop)
    {
        var started = await starts.LoadAsync(cooperatives, question.AsOf, stop);
        var rows = await cooperatives
            .Join(db.ProductionChains, cooperative => cooperative.MainChainId, chain => chain.Id, (cooperative, chain) => new { cooperative, chain })
            .OrderBy(row => row.cooperative.Code)
            .Select(row => new { row.cooperative.Id, row.cooperative.Code, row.cooperative.Name, row.cooperative.Place, ChainCode = row.chain.Code, Chain = row.chain.Name, row.cooperative.IsSynthetic })
            .ToListAsync(stop);
        return [.. rows.Select(row => new CooperativeFact(
            row.Id, row.Code, row.Name, row.Place, row.ChainCode, row.Chain, row.IsSynthetic, started.GetValueOrDefault(row.Id)))];
    }

    /// <remarks>A withdrawal counts in every computation made after it, whatever instant the report asks for (programme.md 2.3).</remarks>
    private Task<List<MemberFact>> MembersAsync(IQueryable<Cooperative> cooperatives, DateTimeOffset asOf, CancellationToken stop) => db.Members
        .Where(member => db.Memberships.Any(membership =>
            membership.MemberId == member.Id && cooperatives.Any(cooperative => cooperative.Id == membership.CooperativeId)))
        .OrderBy(member => member.Code)
        .Select(member => new MemberFact(
            member.Id,
            member.Code,
            member.Name,
            member.Gender,
            member.Gender != Gender.NotStated && member.BornOn != null && (member.Village.Fr != "" || member.Village.Ar != ""),
            db.Consents.Any(consent => consent.MemberId == member.Id && consent.Purpose == ConsentPurpose.IncomeMeasurement
                && consent.GivenAt <= asOf && consent.WithdrawnAt == null),
            member.IsSynthetic))
        .ToListAsync(stop);

    private Task<List<MembershipFact>> MembershipsAsync(IQueryable<Cooperative> cooperatives, Period days, CancellationToken stop) => db.Memberships
        .Where(membership => cooperatives.Any(cooperative => cooperative.Id == membership.CooperativeId))
        .Where(membership => membership.From < days.Until && (membership.Until == null || membership.Until > days.From))
        .Select(membership => new MembershipFact(membership.CooperativeId, membership.MemberId, membership.From, membership.Until))
        .ToListAsync(stop);

    private IQueryable<SurplusStatement> ApprovedOf(IQueryable<Cooperative> cooperatives, ReportQuestion question)
    {
        var (first, last, asOf) = (question.Course.First, question.Course.Last, question.AsOf);
        return db.SurplusStatements
            .Where(statement => cooperatives.Any(cooperative => cooperative.Id == statement.CooperativeId))
            .Where(statement => statement.Status == StatementStatus.Approved && statement.ApprovedAt <= asOf)
            .Where(statement => statement.Month >= first && statement.Month <= last);
    }

    private async Task<List<StatementFact>> StatementsAsync(IQueryable<Cooperative> cooperatives, ReportQuestion question, CancellationToken stop)
    {
        var rows = await ApprovedOf(cooperatives, question)
            .Select(row => new { row.Id, row.CooperativeId, row.Month, row.Channel, row.NetSales, row.MemberPay, row.Distributable, row.PlatformFee, row.PaymentFee, row.Shipping })
            .ToListAsync(stop);
        return [.. rows.Select(row => new StatementFact(
            row.Id, row.CooperativeId, row.Month, row.Channel, row.NetSales, row.MemberPay + row.Distributable, row.PlatformFee + row.PaymentFee, row.Shipping))];
    }

    private async Task<List<LineFact>> LinesAsync(IQueryable<Cooperative> cooperatives, ReportQuestion question, CancellationToken stop)
    {
        var rows = await ApprovedOf(cooperatives, question)
            .Join(db.StatementLines, statement => statement.Id, line => line.StatementId,
                (statement, line) => new { statement.Id, statement.CooperativeId, statement.Month, statement.Channel, line.MemberId, line.Pay, line.Share })
            .ToListAsync(stop);
        return [.. rows.Select(row => new LineFact(row.Id, row.CooperativeId, row.Month, row.Channel, row.MemberId, row.Pay + row.Share))];
    }

    private IQueryable<MemberPayment> PaymentsOf(IQueryable<Cooperative> cooperatives, DateTimeOffset asOf) => db.MemberPayments
        .Where(payment => cooperatives.Any(cooperative => cooperative.Id == payment.CooperativeId) && payment.RecordedAt <= asOf);

    private static async Task<List<PaymentFact>> PaymentsAsync(IQueryable<MemberPayment> payments, ReportQuestion question, CancellationToken stop)
    {
        var (from, until, asOf) = (question.Course.First.FirstDay, question.Course.Last.Next.FirstDay, question.AsOf);
        var rows = await payments.Where(payment => payment.PaidOn >= from && payment.PaidOn < until)
            .Select(payment => new
            {
                payment.CooperativeId,
                payment.MemberId,
                payment.PaidOn,
                payment.Amount,
                IsAcknowledged = payment.AcknowledgedAt <= asOf && payment.Acknowledgement != AcknowledgementState.Disputed,
            })
            .ToListAsync(stop);
        return [.. rows.Select(row => new PaymentFact(row.CooperativeId, row.MemberId, YearMonth.Of(row.PaidOn), row.Amount, row.IsAcknowledged))];
    }

    private static async Task<Dictionary<Pair, DateOnly>> FirstPayoutsAsync(IQueryable<MemberPayment> payments, CancellationToken stop)
    {
        var rows = await payments.GroupBy(payment => new { payment.CooperativeId, payment.MemberId })
            .Select(group => new { group.Key.CooperativeId, group.Key.MemberId, First = group.Min(payment => payment.PaidOn) })
            .ToListAsync(stop);
        return rows.ToDictionary(row => new Pair(row.CooperativeId, row.MemberId), row => row.First);
    }

    private Task<List<DeclarationFact>> DeclarationsAsync(IQueryable<Cooperative> cooperatives, ReportQuestion question, CancellationToken stop)
    {
        var (first, last, asOf) = (question.Course.First, question.Course.Last, question.AsOf);
        return db.OffPlatformSales
            .Where(row => cooperatives.Any(cooperative => cooperative.Id == row.CooperativeId) && row.Month >= first && row.Month <= last)
            .Where(row => row.RecordedAt <= asOf && (row.SupersededAt == null || row.SupersededAt > asOf))
            .Select(row => new DeclarationFact(row.CooperativeId, row.Month, row.NetSales, row.Evidence != DeclarationEvidence.None))
            .ToListAsync(stop);
    }

    private Task<List<BaselineFact>> BaselinesAsync(IQueryable<Cooperative> cooperatives, DateTimeOffset asOf, CancellationToken stop) => db.BaselineMonths
        .Where(row => cooperatives.Any(cooperative => cooperative.Id == row.CooperativeId))
        .Where(row => row.RecordedAt <= asOf && (row.SupersededAt == null || row.SupersededAt > asOf))
        .Select(row => new BaselineFact(row.CooperativeId, row.MemberId, row.Month, row.Paid, row.CollectedOn))
        .ToListAsync(stop);

    private async Task<HashSet<MemberMonthKey>> ContributorsAsync(IQueryable<Cooperative> cooperatives, ReportQuestion question, CancellationToken stop)
    {
        var (first, last, asOf) = (question.Course.First, question.Course.Last, question.AsOf);
        var rows = await db.Contributions
            .Where(row => cooperatives.Any(cooperative => cooperative.Id == row.CooperativeId) && row.Month >= first && row.Month <= last)
            .Where(row => row.RecordedAt <= asOf && (row.SupersededAt == null || row.SupersededAt > asOf))
            .Select(row => new { row.CooperativeId, row.MemberId, row.Month })
            .Distinct()
            .ToListAsync(stop);
        return [.. rows.Select(row => new MemberMonthKey(row.CooperativeId, row.MemberId, row.Month))];
    }

    private async Task<HashSet<MonthKey>> CostSheetsAsync(IQueryable<Cooperative> cooperatives, ReportQuestion question, CancellationToken stop)
    {
        var (first, last, asOf) = (question.Course.First, question.Course.Last, question.AsOf);
        var rows = await db.CooperativeCosts
            .Where(row => cooperatives.Any(cooperative => cooperative.Id == row.CooperativeId) && row.Month >= first && row.Month <= last)
            .Where(row => row.RecordedAt <= asOf && (row.SupersededAt == null || row.SupersededAt > asOf))
            .Select(row => new { row.CooperativeId, row.Month })
            .Distinct()
            .ToListAsync(stop);
        return [.. rows.Select(row => new MonthKey(row.CooperativeId, row.Month))];
    }
}
