using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>Corrects what is known of a member, and whether buyers may read her name.</summary>
public sealed class ReviseMember(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Version">What <see cref="MemberRoll"/> gave; a member saved since by someone else is not overwritten.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Member> Member, long Version, PersonName Name, Gender Gender, DateOnly? BornOn,
        LocalizedText Village, PhoneNumber? Phone, bool AllowsNaming);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        if (request.Name.Latin.Length == 0 && request.Name.Arabic.Length == 0)
            return new Refusal("Member.NameMissing").On("Name");
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        return await lane.RunAsync(db, () => ReviseAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> ReviseAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        if (!await db.Memberships.In(request.Cooperative).AnyAsync(m => m.MemberId == request.Member, stop))
            return Refusal.NotFound;
        var member = await db.Members.SingleAsync(m => m.Id == request.Member, stop);
        if (db.Entry(member).Property<long>(VersionStamp.Column).OriginalValue != request.Version)
            return Refusal.Stale;
        member.Rename(request.Name, request.Gender);
        member.Describe(request.BornOn, request.Village, request.Phone);
        if (request.AllowsNaming)
            member.AllowNaming();
        else
            member.WithdrawNaming();
        audit.Write(nameof(ReviseMember), $"member:{member.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
