using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>The member says that she was paid, or that she was not: herself, or on the receipt the treasurer keeps.</summary>
public sealed class AcknowledgePayment(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<MemberPayment> Payment, AcknowledgementState How);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (request.How is AcknowledgementState.None)
            return new Refusal("MemberPayment.AcknowledgementMissing").On("How");
        var recorded = request.Visitor.Records(clock.Now(), request.How.ToString());
        return await lane.RunAsync(db, () => AcknowledgeAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> AcknowledgeAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        if (await db.MemberPayments.SingleOrDefaultAsync(row => row.Id == request.Payment, stop) is not { } payment)
            return Refusal.NotFound;
        if (!await MaySayAsync(request, payment, stop))
            return Refusal.NotFound;
        if (payment.Acknowledgement is not AcknowledgementState.None)
            return new Refusal("MemberPayment.AlreadyAcknowledged");
        payment.Acknowledge(request.How, recorded.At);
        audit.Write(nameof(AcknowledgePayment), $"member-payment:{payment.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Only she speaks for herself; a signature or a message is what the cooperative holds in its hands.</summary>
    private async Task<bool> MaySayAsync(Request request, MemberPayment payment, CancellationToken stop)
    {
        var isHerself = request.Visitor.Account is { } account
            && await db.Members.AnyAsync(member => member.Id == payment.MemberId && member.AccountId == account, stop);
        var manages = request.Visitor.Manages(payment.CooperativeId);
        return request.How switch
        {
            AcknowledgementState.InApp => isHerself,
            AcknowledgementState.Disputed => isHerself || manages,
            AcknowledgementState.BySignature or AcknowledgementState.ByMessage or AcknowledgementState.None => manages,
        };
    }
}
