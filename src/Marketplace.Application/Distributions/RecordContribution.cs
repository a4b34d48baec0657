using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;

namespace Marketplace.Application.Distributions;

/// <summary>Writes down what a member brought in during a month, and at which rate it is paid.</summary>
public sealed class RecordContribution(MarketplaceDb db, WriteLane lane, ContributionRules rules, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, ContributionFacts Facts);

    public async Task<Outcome<Id<Contribution>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Facts.Cooperative))
            return Refusal.NotFound;
        var recorded = request.Visitor.Records(clock.Now());
        return await lane.RunAsync(db, () => RecordAsync(request.Facts, recorded, stop), stop);
    }

    private async Task<Outcome<Id<Contribution>>> RecordAsync(ContributionFacts facts, Recorded recorded, CancellationToken stop)
    {
        await db.HoldBooksAsync(facts.Cooperative, stop);
        if (await rules.RefuseAsync(facts, recorded.At, stop) is { } refusal)
            return refusal;
        var contribution = Contribution.Record(facts, recorded);
        if (contribution.IsRefused)
            return contribution.Refusal;
        db.Contributions.Add(contribution.Value);
        await db.SaveChangesAsync(stop);
        return contribution.Value.Id;
    }
}
