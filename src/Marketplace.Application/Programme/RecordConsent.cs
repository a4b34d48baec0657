using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Keeps a consent as it was given, each purpose by itself; a newer notice takes the older one's place.</summary>
public sealed class RecordConsent(MarketplaceDb db, ProgrammeScope scope, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(
        Visitor Visitor, Id<Member> Member, ConsentPurpose Purpose, string NoticeVersion, Language Language, ConsentMedium Medium);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!await scope.OpensAsync(request.Visitor, request.Member, stop))
            return Refusal.NotFound;
        if (request.NoticeVersion.Length == 0)
            return new Refusal("Consent.NoticeMissing").On("NoticeVersion");
        var current = await db.Consents.SingleOrDefaultAsync(
            row => row.MemberId == request.Member && row.Purpose == request.Purpose && row.WithdrawnAt == null, stop);
        if (current?.NoticeVersion == request.NoticeVersion)
            return new Refusal("Consent.AlreadyGiven").On("Purpose");
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, $"{request.Purpose} {request.NoticeVersion}");
        current?.Withdraw(recorded.At);
        db.Consents.Add(Consent.Give(
            request.Member, request.Purpose, request.NoticeVersion, request.Language, request.Medium, recorded));
        if (request.Purpose is ConsentPurpose.PublishingName)
            (await db.Members.SingleAsync(row => row.Id == request.Member, stop)).AllowNaming();
        audit.Write(nameof(RecordConsent), $"member:{request.Member}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
