using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>Takes a cooperative into the programme, with the measurement notice it accepted.</summary>
public sealed class EnrolCooperative(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, DateOnly On, string NoticeVersion);

    public Task<Outcome<Id<Enrolment>>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Id<Enrolment>>(db, async () =>
    {
        if (!request.Visitor.Is(Roles.Officer) || !await db.Cooperatives.AnyAsync(row => row.Id == request.Cooperative, stop))
            return Refusal.NotFound;
        var now = clock.Now();
        if (request.On > MoroccanTime.DayOf(now))
            return new Refusal("Enrolment.InTheFuture").On("On");
        var isEnrolled = await db.Enrolments.AnyAsync(
            row => row.CooperativeId == request.Cooperative && (row.Until == null || row.Until > request.On), stop);
        var recorded = new Recorded(now, request.Visitor.Account!.Value, request.NoticeVersion);
        var enrolment = Enrolment.Enrol(request.Cooperative, request.On, request.NoticeVersion, isEnrolled, recorded);
        if (enrolment.IsRefused)
            return enrolment.Refusal;
        db.Enrolments.Add(enrolment.Value);
        audit.Write(nameof(EnrolCooperative), $"cooperative:{request.Cooperative}", recorded);
        await db.SaveChangesAsync(stop);
        return enrolment.Value.Id;
    }, stop);
}
