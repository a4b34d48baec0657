using Marketplace.Application.Access;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>What a cooperative has to do today, and how it goes.</summary>
public sealed class CooperativeDashboard(MarketplaceDb db, OrderOptions options, TimeProvider clock)
{
    private const int ProductsMax = 5;

    /// <param name="ToAcceptLate">Of those to accept, past the promise.</param>
    /// <param name="SoldOut">Published products without a unit to sell; the first few are named.</param>
    /// <param name="Money">Null for helpers, who see no money.</param>
    public sealed record View(
        int AwaitingPayment, int ToAccept, int ToAcceptLate, int ToPrepare, int ToSend, int OnTheWay, int RefusedNotBack,
        int SoldOut, IReadOnlyList<Product> SoldOutProducts, Earnings? Money);

    public sealed record Product(Id<Domain.Catalog.Product> Id, LocalizedText Name);

    /// <param name="SalesOfWeek">Goods delivered in the last seven days, VAT excluded.</param>
    /// <param name="Owed">What the marketplace owes the cooperative at this moment, less cash it holds already: the next payout.</param>
    public sealed record Earnings(Money SalesOfWeek, Money SalesOfWeekBefore, Money Owed);

    /// <returns>Null when the visitor does not work for the cooperative.</returns>
    public async Task<View?> LoadAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!visitor.WorksFor(cooperative))
            return null;
        var counts = await db.CooperativeOrders.Where(part => part.CooperativeId == cooperative)
            .GroupBy(part => part.Status)
            .Select(parts => new { Status = parts.Key, Count = parts.Count() })
            .ToDictionaryAsync(row => row.Status, row => row.Count, stop);
        var limit = clock.Now().AddHours(-options.AcceptHours);
        var late = await db.CooperativeOrders.CountAsync(
            part => part.CooperativeId == cooperative && part.Status == CooperativeOrderStatus.ToAccept && (part.PaidAt ?? part.PlacedAt) < limit, stop);
        var notBack = await db.Shipments.CountAsync(
            row => row.CooperativeId == cooperative && row.Status == ShipmentStatus.RefusedAtDoor, stop);
        var soldOut = SoldOut(cooperative);
        return new(
            counts.GetValueOrDefault(CooperativeOrderStatus.AwaitingPayment), counts.GetValueOrDefault(CooperativeOrderStatus.ToAccept), late,
            counts.GetValueOrDefault(CooperativeOrderStatus.ToPrepare), counts.GetValueOrDefault(CooperativeOrderStatus.ToSend),
            counts.GetValueOrDefault(CooperativeOrderStatus.OnTheWay), notBack, await soldOut.CountAsync(stop),
            await soldOut.OrderBy(product => product.Id).Take(ProductsMax).Select(product => new Product(product.Id, product.Name)).ToListAsync(stop),
            visitor.Manages(cooperative) ? await EarningsAsync(cooperative, stop) : null);
    }

    private IQueryable<Domain.Catalog.Product> SoldOut(Id<Cooperative> cooperative)
    {
        var sellable = db.Lots.KeepingAfter(clock.Today()).Where(lot => lot.UnitsOnHand > lot.UnitsReserved);
        return db.Products
            .Where(product => product.CooperativeId == cooperative && product.Status == ProductStatus.Published)
            .Where(product => !sellable.Any(lot => lot.ProductId == product.Id));
    }

    private async Task<Earnings> EarningsAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var tomorrow = clock.Today().AddDays(1);
        var owed = await db.LedgerEntries
            .Where(entry => entry.CooperativeId == cooperative && (entry.Kind == AccountKind.CooperativePayable
                || entry.Kind == AccountKind.DeliveryPayable || entry.Kind == AccountKind.CashWithCooperative))
            .SumAsync(entry => entry.Amount.Centimes, stop);
        return new(
            await SalesAsync(cooperative, tomorrow.AddDays(-7), tomorrow, stop),
            await SalesAsync(cooperative, tomorrow.AddDays(-14), tomorrow.AddDays(-7), stop),
            Money.FromCentimes(-owed));
    }

    private async Task<Money> SalesAsync(Id<Cooperative> cooperative, DateOnly from, DateOnly until, CancellationToken stop) =>
        Money.FromCentimes(await db.SalesFacts
            .Where(sale => sale.CooperativeId == cooperative && sale.DeliveredOn >= from && sale.DeliveredOn < until)
            .SumAsync(sale => sale.Gross.Centimes, stop));
}
