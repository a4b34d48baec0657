using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Programme;

/// <summary>Notes that somebody looks at a person's record and income; without it the record is not shown (programme.md 2.10).</summary>
public sealed class OpenMemberRecord(MarketplaceDb db, ProgrammeScope scope, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The name of the act in the access log.</summary>
    public const string Act = nameof(OpenMemberRecord);

    public sealed record Request(Visitor Visitor, Id<Member> Member);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        if (!await scope.OpensAsync(request.Visitor, request.Member, stop))
            return Refusal.NotFound;
        audit.Write(Act, $"member:{request.Member}", new(clock.Now(), request.Visitor.Account!.Value));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
