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
    private const int CertificateDays = 30;
    private const int CertificatesMax = 20;
    private const int SendingsAveraged = 50;

    /// <param name="ToAcceptLate">Of those to accept, past the promise.</param>
    /// <param name="SoldOut">Published products without a unit to sell; the first few are named.</param>
    /// <param name="CertificatesEnding">Labels of its products whose certificate ends within thirty days, or has ended.</param>
    /// <param name="HoursToSend">From accepting to the first parcel, on average over the last fifty; none before the first.</param>
    /// <param name="Money">Null for helpers, who see no money.</param>
    public sealed record View(
        int AwaitingPayment, int ToAccept, int ToAcceptLate, int ToPrepare, int ToSend, int OnTheWay, int RefusedNotBack,
        int SoldOut, IReadOnlyList<Product> SoldOutProducts, IReadOnlyList<Certificate> CertificatesEnding,
        int? HoursToSend, Earnings? Money);

    public sealed record Certificate(Id<Domain.Catalog.Product> Product, LocalizedText Name, string Number, DateOnly ValidUntil);

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
        var today = clock.Today();
        var soldOut = db.SoldOut(cooperative, today);
        var ending = await EndingAsync(cooperative, today.AddDays(CertificateDays), stop);
        return new(
            counts.GetValueOrDefault(CooperativeOrderStatus.AwaitingPayment), counts.GetValueOrDefault(CooperativeOrderStatus.ToAccept), late,
            counts.GetValueOrDefault(CooperativeOrderStatus.ToPrepare), counts.GetValueOrDefault(CooperativeOrderStatus.ToSend),
            counts.GetValueOrDefault(CooperativeOrderStatus.OnTheWay), notBack, await soldOut.CountAsync(stop),
            await soldOut.OrderBy(product => product.Id).Take(ProductsMax).Select(product => new Product(product.Id, product.Name)).ToListAsync(stop),
            ending, await HoursToSendAsync(cooperative, stop),
            visitor.Manages(cooperative) ? await EarningsAsync(cooperative, stop) : null);
    }

    private Task<List<Certificate>> EndingAsync(Id<Cooperative> cooperative, DateOnly before, CancellationToken stop) => db.Products
        .Where(product => product.CooperativeId == cooperative && product.Status == ProductStatus.Published)
        .SelectMany(product => product.Labels, (product, label) => new { product.Id, product.Name, label.CertificateNumber, label.ValidUntil })
        .Where(row => row.ValidUntil <= before)
        .OrderBy(row => row.ValidUntil).ThenBy(row => row.Id).Take(CertificatesMax)
        .Select(row => new Certificate(row.Id, row.Name, row.CertificateNumber, row.ValidUntil))
        .ToListAsync(stop);

    private async Task<int?> HoursToSendAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var sent = await db.CooperativeOrders
            .Where(part => part.CooperativeId == cooperative && part.AcceptedAt != null && part.SentAt != null)
            .OrderByDescending(part => part.Id).Take(SendingsAveraged)
            .Select(part => new { part.AcceptedAt, part.SentAt })
            .ToListAsync(stop);
        return sent.Count == 0 ? null : (int)Math.Round(sent.Average(part => (part.SentAt!.Value - part.AcceptedAt!.Value).TotalHours), MidpointRounding.AwayFromZero);
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
