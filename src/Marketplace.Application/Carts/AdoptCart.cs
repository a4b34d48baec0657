using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Carts;

/// <summary>At sign-in the guest's cart becomes the account's, or its lines join the one the account has.</summary>
public sealed class AdoptCart(MarketplaceDb db, WriteLane lane, TimeProvider clock)
{
    /// <param name="Token">From the cookie, if there is one.</param>
    public sealed record Request(string? Token, Id<Account> Account);

    /// <param name="Token">Of the account's cart; null when it has none.</param>
    public sealed record Result(string? Token);

    public Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Result>(db, async () =>
    {
        var now = clock.Now();
        var own = await db.TakeCartAsync(new(null, request.Account), now, stop);
        var guest = await db.TakeCartAsync(new(request.Token, null), now, stop);
        if (guest is not null && own is not null)
        {
            var products = own.Lines.Concat(guest.Lines).Select(line => line.ProductId).Distinct().ToList();
            own.Absorb(guest, await db.SellableUnitsAsync(products, MoroccanTime.DayOf(now), stop), now);
        }
        else
        {
            guest?.BelongTo(request.Account);
        }

        await db.SaveChangesAsync(stop);
        return new Result((own ?? guest)?.Token);
    }, stop);
}
