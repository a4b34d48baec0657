using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Carriers a cooperative gave its last parcels to, the latest first: what a form offers again.</summary>
public sealed class CarriersUsed(MarketplaceDb db)
{
    private const int ParcelsRead = 50;

    public async Task<IReadOnlyList<string>> LoadAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return [];
        var names = await db.Shipments.Where(row => row.CooperativeId == cooperative)
            .OrderByDescending(row => row.Id).Take(ParcelsRead).Select(row => row.Carrier).ToListAsync(stop);
        return [.. names.Distinct()];
    }
}
