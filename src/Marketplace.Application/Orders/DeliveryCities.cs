using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>The towns a buyer chooses from, with the province that tells apart those of the same name.</summary>
public sealed class DeliveryCities(MarketplaceDb db)
{
    public sealed record Row(Id<City> City, LocalizedText Name, Id<Province> Province, LocalizedText ProvinceName);

    /// <summary>In no particular order: names are sorted in the reader's language where they are shown.</summary>
    public async Task<IReadOnlyList<Row>> LoadAsync(CancellationToken stop) => await (
        from city in db.Cities
        join province in db.Provinces on city.ProvinceId equals province.Id
        orderby city.Id
        select new Row(city.Id, city.Name, province.Id, province.Name)).ToListAsync(stop);
}
