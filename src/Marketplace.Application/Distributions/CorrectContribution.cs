using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>Replaces a contribution by what it should have said, or takes it back; the old line stays readable.</summary>
public sealed class CorrectContribution(
    MarketplaceDb db, WriteLane lane, ContributionRules rules, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Quantity">Grams, minutes or pieces; none where the line should never have been written.</param>
    /// <param name="Reason">Why, in the words of whoever corrects.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Contribution> Contribution, long? Quantity, Money Rate, ChannelTag Channel, string Reason);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var reason = TextRules.SingleLine(request.Reason, lengthMax: 200);
        if (reason.IsRefused)
            return reason.Refusal.On("Reason");
        if (reason.Value.Length == 0)
            return new Refusal("Contribution.ReasonMissing").On("Reason");
        var recorded = request.Visitor.Records(clock.Now(), reason.Value);
        return await lane.RunAsync(db, () => CorrectAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> CorrectAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        await db.HoldBooksAsync(request.Cooperative, stop);
        var wrong = await db.Contributions.SingleOrDefaultAsync(
            line => line.Id == request.Contribution && line.CooperativeId == request.Cooperative, stop);
        if (wrong is null)
            return Refusal.NotFound;
        if (wrong.SupersededAt is not null)
            return Refusal.Stale;
        var facts = new ContributionFacts(
            wrong.CooperativeId, wrong.MemberId, wrong.Month, wrong.ChainId, wrong.Kind, request.Quantity ?? 0, request.Rate, request.Channel);
        if (await rules.RefuseAsync(facts, recorded.At, stop) is { } refusal)
            return refusal;
        wrong.Supersede(recorded.At);
        if (request.Quantity is not null)
        {
            var right = Contribution.Record(facts, recorded);
            if (right.IsRefused)
                return right.Refusal;
            db.Contributions.Add(right.Value);
        }

        audit.Write(nameof(CorrectContribution), $"contribution:{wrong.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
