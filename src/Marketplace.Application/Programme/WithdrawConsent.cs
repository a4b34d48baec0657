using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Ends a consent at this instant: the person is in no figure computed from now on, and is served as before.</summary>
public sealed class WithdrawConsent(MarketplaceDb db, ProgrammeScope scope, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Member> Member, ConsentPurpose Purpose);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!await scope.OpensAsync(request.Visitor, request.Member, stop))
            return Refusal.NotFound;
        var consent = await db.Consents.SingleOrDefaultAsync(
            row => row.MemberId == request.Member && row.Purpose == request.Purpose && row.WithdrawnAt == null, stop);
        if (consent is null)
            return new Refusal("Consent.NotGiven").On("Purpose");
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, $"{request.Purpose}");
        consent.Withdraw(recorded.At);
        if (request.Purpose is ConsentPurpose.PublishingName)
            (await db.Members.SingleAsync(row => row.Id == request.Member, stop)).WithdrawNaming();
        audit.Write(nameof(WithdrawConsent), $"member:{request.Member}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
