using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Carts;

/// <summary>Chooses how one cooperative's parcel is delivered.</summary>
public sealed class ChooseDelivery(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    public sealed record Request(CartKey Cart, Id<Cooperative> Cooperative, Id<DeliveryMethod> Method);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        if (await db.TakeCartAsync(request.Cart, now, stop) is not { } cart)
            return Refusal.NotFound;
        var method = await db.DeliveryMethods.AsNoTracking().SingleOrDefaultAsync(
            offered => offered.Id == request.Method && offered.CooperativeId == request.Cooperative && offered.IsOffered, stop);
        if (method is null)
            return new Refusal("Cart.DeliveryNotOffered");
        cart.Choose(method, now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
