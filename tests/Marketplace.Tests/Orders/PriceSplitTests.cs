using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

/// <summary>Four shares that are the price, whatever the price is.</summary>
public sealed class PriceSplitTests
{
    [DatabaseTheory]
    public async Task The_shares_sum_to_the_total_to_the_centime(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var random = new Random(7);

        for (var turn = 0; turn < 200; turn++)
        {
            var goods = Money.FromCentimes(random.Next(1, 500_000));
            var split = await SplitAsync(world, new(cooperative.Id, goods, Rate.FromBasisPoints(random.Next(0, 10_001)), MembersShareBasis.Declared, null));

            Assert.Equal(goods + split.Delivery!.Charge, split.Shares.Total);
            Assert.Equal(100, split.Percents.Sum());
            Assert.All(new[] { split.Shares.Members, split.Shares.Cooperatives, split.Shares.Platform }, share => Assert.False(share.IsNegative));
        }
    }

    [DatabaseTheory]
    public async Task The_platform_takes_its_rates_of_goods_and_nothing_of_delivery(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync(commission: Rate.FromBasisPoints(800), paymentFee: Rate.FromBasisPoints(100));

        var split = await SplitAsync(world, new(cooperative.Id, Money.OfDirhams(100), Rate.FromBasisPoints(5_400), MembersShareBasis.Verified, null));

        Assert.Equal(Money.OfDirhams(9), split.Shares.Platform);
        Assert.Equal(Money.OfDirhams(54), split.Shares.Members);
        Assert.Equal(Money.OfDirhams(37), split.Shares.Cooperatives);
        Assert.Equal(split.Delivery!.Charge, split.Shares.Delivery);
    }

    [DatabaseTheory]
    public async Task What_is_not_documented_is_no_share_of_the_members(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();

        var split = await SplitAsync(world, new(cooperative.Id, Money.OfDirhams(100), Rate.FromBasisPoints(5_400), MembersShareBasis.NotDocumented, null));

        Assert.False(split.IsDocumented);
        Assert.True(split.Shares.Members.IsZero);
        Assert.Equal(Money.OfDirhams(100) + split.Delivery!.Charge, split.Shares.Total);
    }

    [DatabaseTheory]
    public async Task Names_the_town_that_was_chosen(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var town = await world.ReadAsync(db => db.Cities.FirstAsync());

        var near = await SplitAsync(world, new(cooperative.Id, Money.OfDirhams(100), Rate.Zero, MembersShareBasis.Declared, town.Id));
        var unknown = await SplitAsync(world, new(cooperative.Id, Money.OfDirhams(100), Rate.Zero, MembersShareBasis.Declared, new(99_999)));

        Assert.Equal(town.Name, near.Delivery!.Town);
        Assert.Null(unknown.Delivery!.Town);
    }

    private static Task<PriceSplit.View> SplitAsync(TestWorld world, PriceSplit.Request request) =>
        world.AskAsync<PriceSplit, PriceSplit.View>(split => split.LoadAsync(request));
}
