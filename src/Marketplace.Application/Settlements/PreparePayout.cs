using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>Prepares the payout of a settlement; another person confirms it.</summary>
public sealed class PreparePayout(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Settlement> Settlement);

    public async Task<Outcome<Id<Payout>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Finance))
            return Refusal.NotFound;
        var recorded = request.Visitor.Records(clock.Now());
        return await lane.RunAsync(db, () => PrepareAsync(request.Settlement, recorded, stop), stop);
    }

    private async Task<Outcome<Id<Payout>>> PrepareAsync(Id<Settlement> id, Recorded recorded, CancellationToken stop)
    {
        if (await db.Settlements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop) is not { } settlement)
            return Refusal.NotFound;
        await db.HoldBooksAsync(settlement.CooperativeId, stop);
        if (await db.Payouts.AnyAsync(payout => payout.SettlementId == id, stop))
            return new Refusal("Payout.AlreadyPrepared");
        var status = await db.Cooperatives.Where(row => row.Id == settlement.CooperativeId).Select(row => row.Status).SingleAsync(stop);
        if (status is CooperativeStatus.Suspended)
            return new Refusal("Payout.CooperativeSuspended");
        var prepared = Payout.Prepare(settlement, recorded);
        if (prepared.IsRefused)
            return prepared.Refusal;
        db.Payouts.Add(prepared.Value);
        await db.SaveChangesAsync(stop);
        audit.Write(nameof(PreparePayout), $"payout:{prepared.Value.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return prepared.Value.Id;
    }
}
