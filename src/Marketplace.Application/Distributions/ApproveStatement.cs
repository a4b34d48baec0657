using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>
/// The president approves a month: its statements are frozen, reserves are set aside, members are owed their pay and
/// share of what the marketplace brought, and the members' part shown beside every product is computed anew. The
/// statement of sales outside the marketplace rests on declared figures: it is frozen with the other, and books nothing.
/// </summary>
public sealed class ApproveStatement(
    MarketplaceDb db, WriteLane lane, StatementDrafts drafts, SolvencyFacts solvency, LedgerWriter ledger, AuditTrail audit,
    ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Statement">The marketplace's statement; the one of sales outside it is approved with it.</param>
    /// <param name="Override">The president confirms although the guard is not kept, with the reason in the note.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<SurplusStatement> Statement, bool Override = false, string Note = "");

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        if (!request.Visitor.Presides(request.Cooperative))
            return new Refusal("Statement.NeedsPresident");
        var note = TextRules.MultiLine(request.Note, lengthMax: 500);
        if (note.IsRefused)
            return note.Refusal.On("Note");
        var recorded = request.Visitor.Records(clock.Now(), note.Value);
        return await lane.RunAsync(db, () => ApproveAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> ApproveAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        await db.HoldBooksAsync(request.Cooperative, stop);
        var month = await db.SurplusStatements.Where(row => row.Id == request.Statement && row.CooperativeId == request.Cooperative)
            .Select(row => (YearMonth?)row.Month).SingleOrDefaultAsync(stop);
        if (month is null)
            return Refusal.NotFound;
        if (MoroccanTime.DayOf(recorded.At) < month.Value.Next.FirstDay)
            return new Refusal("Statement.MonthNotOver", month);
        var current = await CurrentAsync(request.Cooperative, month.Value, stop);
        if (current.All(statement => statement.Id != request.Statement))
            return Refusal.Stale;
        if (await OutOfDateAsync(current, recorded, stop) is { } outdated)
            return outdated;
        var guard = await solvency.LoadAsync(request.Cooperative, month.Value, stop);
        foreach (var statement in current)
        {
            var approved = statement.Approve(recorded, guard.IsKept, request.Override);
            if (approved.IsRefused)
                return approved;
        }

        var marketplace = current.Single(statement => statement.Channel is Channel.Marketplace);
        Book(marketplace, recorded.At);
        await PublishMembersShareAsync(marketplace, recorded.At, stop);
        audit.Write(nameof(ApproveStatement), $"statement:{request.Statement}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    private Task<List<SurplusStatement>> CurrentAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop) =>
        db.SurplusStatements.Current().Include(statement => statement.Lines)
            .Where(statement => statement.CooperativeId == cooperative && statement.Month == month)
            .OrderBy(statement => statement.Id)
            .ToListAsync(stop);

    /// <summary>What is approved is what is recorded now: something may have changed since the treasurer computed it.</summary>
    private async Task<Refusal?> OutOfDateAsync(List<SurplusStatement> current, Recorded recorded, CancellationToken stop)
    {
        var draft = current[0];
        if (draft.Status is not StatementStatus.Draft)
            return null;
        var computed = await drafts.LoadAsync(draft.CooperativeId, draft.Month, keepUndistributed: true, recorded, stop);
        if (computed.IsRefused)
            return computed.Refusal;
        SurplusStatement?[] now = [computed.Value.Marketplace, computed.Value.OffPlatform];
        var agrees = now.OfType<SurplusStatement>().Count() == current.Count
            && current.All(statement => now.Any(fresh => fresh is not null && statement.SaysTheSameAs(fresh)));
        return agrees ? null : new Refusal("Statement.OutOfDate");
    }

    private void Book(SurplusStatement statement, DateTimeOffset now)
    {
        var postings = Postings.SurplusShared(new(
            statement.CooperativeId,
            statement.LegalReserve,
            statement.EducationFund,
            statement.OtherReserve,
            [.. statement.Lines.Select(line => (line.MemberId, line.Income))]));
        if (postings.Any(posting => !posting.Amount.IsZero))
            ledger.Book(LedgerEvent.SurplusShared, $"statement:{statement.Id}", postings, now);
    }

    private async Task PublishMembersShareAsync(SurplusStatement approved, DateTimeOffset now, CancellationToken stop)
    {
        var before = await db.SurplusStatements.Approved().On(Channel.Marketplace)
            .Where(statement => statement.CooperativeId == approved.CooperativeId && statement.Month < approved.Month)
            .OrderByDescending(statement => statement.Month)
            .Take(MembersPart.Months - 1)
            .Select(statement => new { Income = statement.MemberPay.Centimes + statement.Distributable.Centimes, Sales = statement.NetSales.Centimes })
            .ToListAsync(stop);
        var income = approved.MembersIncome + Money.FromCentimes(before.Sum(month => month.Income));
        var sales = approved.NetSales + Money.FromCentimes(before.Sum(month => month.Sales));
        if (MembersPart.Of(income, sales) is not { } share)
            return;
        var cooperative = await db.Cooperatives.SingleAsync(row => row.Id == approved.CooperativeId, stop);
        cooperative.PublishMembersShare(share, MembersShareBasis.Verified, MoroccanTime.DayOf(now));
        var shown = await db.Products.Where(product => product.CooperativeId == cooperative.Id && product.Status == ProductStatus.Published)
            .Select(product => product.Id).ToListAsync(stop);
        news.Tell(shown, now);
    }
}
