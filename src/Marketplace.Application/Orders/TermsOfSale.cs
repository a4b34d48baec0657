using Marketplace.Application.Common;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Orders;

/// <summary>What every product page says of charges and commission, kept for a minute. The cart and the order read them anew.</summary>
public sealed class TermsOfSale(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly Kept<Terms> _kept = new(TimeSpan.FromMinutes(1), clock);

    /// <param name="Commission">Of goods, paid in cash at the door; none while no policy is decided.</param>
    public sealed record Terms(
        Rate Commission, Rate PaymentFee, IReadOnlyDictionary<Id<Cooperative>, Home> Homes, IReadOnlyDictionary<Id<City>, Town> Towns);

    public sealed record Home(Id<Province> Province, IReadOnlyList<DeliveryMethod> Methods);

    public sealed record Town(LocalizedText Name, Id<Province> Province);

    /// <summary>The terms, read anew for a cooperative that is not among those kept: it has just begun to sell.</summary>
    public async Task<Terms> LoadAsync(Id<Cooperative> cooperative)
    {
        var terms = await _kept.GetAsync(ReadAsync);
        if (terms.Homes.ContainsKey(cooperative))
            return terms;
        _kept.Forget();
        return await _kept.GetAsync(ReadAsync);
    }

    private async Task<Terms> ReadAsync()
    {
        var stop = CancellationToken.None; // shared by all who wait: nobody's leaving ends it
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDb>();
        var policy = (await db.PoliciesOnAsync(clock.Today(), stop)).GetValueOrDefault(PaymentMethod.CashOnDelivery);
        var methods = (await db.DeliveryMethods.AsNoTracking().Where(method => method.IsOffered).OrderBy(method => method.Id).ToListAsync(stop))
            .ToLookup(method => method.CooperativeId);
        var homes = await db.Cooperatives.Select(cooperative => new { cooperative.Id, cooperative.ProvinceId }).ToListAsync(stop);
        var towns = await db.Cities.Select(city => new { city.Id, city.Name, city.ProvinceId }).ToListAsync(stop);
        return new(
            policy?.Commission ?? Rate.Zero, policy?.PaymentFee ?? Rate.Zero,
            homes.ToDictionary(home => home.Id, home => new Home(home.ProvinceId, [.. methods[home.Id]])),
            towns.ToDictionary(town => town.Id, town => new Town(town.Name, town.ProvinceId)));
    }
}
