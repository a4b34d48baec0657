using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>Computes a month's statements from what is recorded; may be done again until the president approves.</summary>
public sealed class PrepareStatement(MarketplaceDb db, WriteLane lane, OpenMonths openMonths, StatementDrafts drafts, TimeProvider clock)
{
    /// <param name="KeepUndistributed">Where nobody can be credited, the treasurer keeps the surplus back until the assembly decides.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, YearMonth Month, bool KeepUndistributed = false);

    public async Task<Outcome<Id<SurplusStatement>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = request.Visitor.Records(clock.Now());
        if (request.Month.FirstDay > MoroccanTime.DayOf(recorded.At))
            return new Refusal("Statement.MonthNotBegun", request.Month);
        return await lane.RunAsync(db, () => PrepareAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome<Id<SurplusStatement>>> PrepareAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var (cooperative, month) = (request.Cooperative, request.Month);
        await db.HoldBooksAsync(cooperative, stop);
        if (await openMonths.RefuseFrozenAsync(cooperative, month, stop) is { } frozen)
            return frozen;
        if ((await openMonths.LoadAsync(cooperative, stop)).FirstOrDefault(open => open < month) is { Value: > 0 } earlier)
            return new Refusal("Statement.EarlierMonthOpen", earlier);
        var computed = await drafts.LoadAsync(cooperative, month, request.KeepUndistributed, recorded, stop);
        if (computed.IsRefused)
            return computed.Refusal;
        foreach (var replaced in await CurrentAsync(cooperative, month, stop))
            replaced.Supersede(recorded.At);
        // Before the new ones come in: at most one statement of a month and channel is current.
        await db.SaveChangesAsync(stop);
        db.SurplusStatements.Add(computed.Value.Marketplace);
        if (computed.Value.OffPlatform is { } offPlatform)
            db.SurplusStatements.Add(offPlatform);
        await db.SaveChangesAsync(stop);
        return computed.Value.Marketplace.Id;
    }

    private Task<List<SurplusStatement>> CurrentAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop) =>
        db.SurplusStatements.Current()
            .Where(statement => statement.CooperativeId == cooperative && statement.Month == month)
            .ToListAsync(stop);
}
