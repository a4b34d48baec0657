using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>Records money given to a member: never more than the books say she is owed, once per form.</summary>
public sealed class PayMember(MarketplaceDb db, WriteLane lane, LedgerWriter ledger, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<Member> Member, MemberPaymentFacts Facts);

    public async Task<Outcome<Id<MemberPayment>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = request.Visitor.Records(clock.Now());
        return await lane.RunAsync(db, () => PayAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome<Id<MemberPayment>>> PayAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var (cooperative, member, facts) = (request.Cooperative, request.Member, request.Facts);
        // Whoever comes second waits here, and then reads what the first one paid.
        await db.HoldBooksAsync(cooperative, stop);
        if (await db.MemberPayments.AsNoTracking().SingleOrDefaultAsync(row => row.Operation == facts.Operation, stop) is { } repeated)
            return repeated.CooperativeId == cooperative && repeated.MemberId == member ? repeated.Id : Refusal.Stale;
        var balance = await db.LedgerEntries
            .Where(entry => entry.Kind == AccountKind.MemberPayable && entry.CooperativeId == cooperative && entry.MemberId == member)
            .SumAsync(entry => entry.Amount.Centimes, stop);
        var payment = MemberPayment.Pay(cooperative, member, facts, owed: -Money.FromCentimes(balance), recorded);
        if (payment.IsRefused)
            return payment.Refusal;
        db.MemberPayments.Add(payment.Value);
        await db.SaveChangesAsync(stop);
        var id = payment.Value.Id;
        ledger.Book(LedgerEvent.MemberPaid, $"member-payment:{id}", Postings.MemberPaid(cooperative, member, facts.Amount), recorded.At);
        audit.Write(nameof(PayMember), $"member-payment:{id}", recorded);
        await db.SaveChangesAsync(stop);
        return id;
    }
}
