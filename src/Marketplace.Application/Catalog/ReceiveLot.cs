using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Units arrive in store: where they come from, who brought in what, and the movement that counts them.</summary>
public sealed class ReceiveLot(MarketplaceDb db, WriteLane lane, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="BestBefore">Left out, the product's shelf life counted from the day it was made.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Product> Product, string Code, LocalizedText Place, DateOnly MadeOn,
        DateOnly? BestBefore, Money UnitCost, long Units, IReadOnlyList<Share> Contributions);

    /// <param name="Quantity">Grams, minutes or pieces.</param>
    public sealed record Share(Id<Member> Member, ContributionKind Kind, long Quantity);

    public async Task<Outcome<Id<Lot>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.WorksFor(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value);
        try
        {
            return await lane.RunAsync<Id<Lot>>(db, () => ReceiveAsync(request, recorded, stop), stop);
        }
        catch (DbUpdateException race) when (DatabaseErrors.IsDuplicate(race))
        {
            return CodeTaken;
        }
    }

    private static Refusal CodeTaken => new Refusal("Lot.CodeTaken").On("Code");

    private async Task<Outcome<Id<Lot>>> ReceiveAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var product = await db.Products.Of(request.Cooperative).SingleOrDefaultAsync(p => p.Id == request.Product, stop);
        if (product is null)
            return Refusal.NotFound;
        if (await RefusalAsync(request, product, MoroccanTime.DayOf(recorded.At), stop) is { } refusal)
            return refusal;
        var received = Lot.Receive(product, OriginOf(request, product), request.Units, recorded.At);
        if (received.IsRefused)
            return received.Refusal;
        var lot = received.Value;
        foreach (var share in request.Contributions)
        {
            if (lot.Credit(share.Member, share.Kind, share.Quantity) is { IsRefused: true } credited)
                return credited.Refusal;
        }

        db.Lots.Add(lot);
        await db.SaveChangesAsync(stop);
        db.StockMovements.Add(StockMovement.Record(lot.Id, MovementKind.Received, request.Units, $"lot:{lot.Id}", recorded));
        news.Tell([product.Id], recorded.At);
        await db.SaveChangesAsync(stop);
        return lot.Id;
    }

    private static LotOrigin OriginOf(Request request, Product product) => new(
        request.Code,
        request.Place,
        request.MadeOn,
        request.BestBefore ?? (product.ShelfLifeDays is { } days ? request.MadeOn.AddDays(days) : null),
        request.UnitCost);

    private async Task<Refusal?> RefusalAsync(Request request, Product product, DateOnly today, CancellationToken stop)
    {
        if (request.MadeOn > today)
            return new Refusal("Lot.MadeInTheFuture").On("MadeOn");
        if (request.UnitCost.IsNegative)
            return new Refusal("Lot.CostNegative").On("UnitCost");
        var code = request.Code.ToUpperInvariant();
        if (await db.Lots.Of(request.Cooperative).AnyAsync(lot => lot.Code == code, stop))
            return CodeTaken;
        if (product.IsUniquePiece && await db.Lots.AnyAsync(lot => lot.ProductId == product.Id && lot.UnitsOnHand > 0, stop))
            return new Refusal("Lot.UniquePieceIsOne").On("Units");
        var members = request.Contributions.Select(share => share.Member).Distinct().ToList();
        var known = await db.Memberships
            .Where(membership => membership.CooperativeId == request.Cooperative && membership.From <= today && members.Contains(membership.MemberId))
            .Select(membership => membership.MemberId).Distinct().CountAsync(stop);
        return known < members.Count ? new Refusal("Lot.NotAMember").On("Contributions") : null;
    }
}
