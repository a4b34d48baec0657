extern alias kit;

using Marketplace.Application.Access;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>Two cooperatives that sell honey, with their people; each test adds the orders it needs.</summary>
public sealed class OfficeTale
{
    private readonly OfficeSite _site;

    private OfficeTale(OfficeSite site) => _site = site;

    public Cooperative Cooperative { get; private init; } = null!;

    public Cooperative Other { get; private init; } = null!;

    public Visitor President { get; private init; } = null!;

    public Visitor Helper { get; private init; } = null!;

    public Visitor Stranger { get; private init; } = null!;

    public Product Honey { get; private init; } = null!;

    public Product Pollen { get; private init; } = null!;

    public Product OthersHoney { get; private init; } = null!;

    public Lot HoneyLot { get; private init; } = null!;

    public Lot LaterLot { get; private init; } = null!;

    public Lot OthersLot { get; private init; } = null!;

    public Member Member { get; private init; } = null!;

    public Member OthersMember { get; private init; } = null!;

    /// <summary>Address of the office without language.</summary>
    public string Office => $"/office/{Cooperative.Id}";

    public static async Task<OfficeTale> TellAsync(OfficeSite site)
    {
        var given = site.World.Given;
        var (cooperative, other) = (await given.CooperativeAsync("TAM"), await given.CooperativeAsync("AZR"));
        var (honey, pollen) = (await given.ProductAsync(cooperative, Money.OfDirhams(145)), await given.ProductAsync(cooperative, Money.OfDirhams(120), 250));
        var others = await given.ProductAsync(other, Money.OfDirhams(90));
        var tale = new OfficeTale(site)
        {
            Cooperative = cooperative,
            Other = other,
            President = await given.StaffAsync(cooperative),
            Helper = await given.StaffAsync(cooperative, StaffPosition.Helper),
            Stranger = await given.StaffAsync(other),
            Honey = honey,
            Pollen = pollen,
            OthersHoney = others,
            HoneyLot = await given.LotAsync(honey, 20, new(2026, 12, 1)),
            LaterLot = await given.LotAsync(honey, 20, new(2027, 6, 1)),
            OthersLot = await given.LotAsync(others, 50),
            Member = await given.MemberAsync(cooperative, "TAM-001"),
            OthersMember = await given.MemberAsync(other, "AZR-001"),
        };
        await given.LotAsync(pollen, 30);
        return tale;
    }

    /// <summary>An order of the cooperative's honey, and of others' where asked; answers the cooperative's part.</summary>
    public async Task<CooperativeOrder> OrderAsync(int jars = 2, PaymentMethod method = PaymentMethod.CashOnDelivery) =>
        (await _site.Trade.OrderAsync(method, (Honey, jars)))[0];

    public async Task<CooperativeOrder> OthersOrderAsync() => (await _site.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (OthersHoney, 1)))[0];

    public Task<CooperativeOrder> NowAsync(CooperativeOrder part) =>
        _site.World.ReadAsync(db => db.CooperativeOrders.AsNoTracking().Include(row => row.Lines).SingleAsync(row => row.Id == part.Id));
}
