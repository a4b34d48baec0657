using Marketplace.Application.Database;
using Marketplace.Application.Distributions;
using Marketplace.Application.Settlements;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Settlements;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Distributions;

/// <summary>The worked months of programme.md 3.2, to the centime.</summary>
public sealed class SharingTests
{
    [DatabaseTheory]
    public async Task TV01_may_from_order_lines_to_surplus(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);

        await honey.ApprovedMayAsync();

        var may = await honey.StatementAsync(HoneyCooperative.May);
        Assert.Equal(
            Dirhams(8_900_00, 190_00, 8_710_00, 261_30, 104_52, 345_00, 1_187_40, 791_82, 2_449_55, 3_570_41, 0, 200_00, 71_41, 494_85, 2_804_15, 0),
            Cascade(may));
        Assert.False(may.IsShareUnknown);
        Assert.Equal(StatementStatus.Approved, may.Status);
    }

    [DatabaseTheory]
    public async Task TV01_may_from_surplus_to_each_member(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);

        await honey.ApprovedMayAsync();

        var lines = (await honey.StatementAsync(HoneyCooperative.May)).Lines.OrderBy(line => line.Id).ToList();
        Assert.Equal(honey.Members.Select(member => member.Id), lines.Select(line => line.MemberId));
        Assert.Equal(Dirhams(963_96, 638_88, 437_16, 243_68, 165_87, 0), lines.Select(line => line.Pay));
        Assert.Equal(Dirhams(1_103_50, 731_37, 500_44, 278_96, 189_88, 0), lines.Select(line => line.Share));
        Assert.Equal(Dirhams(2_067_46, 1_370_25, 937_60, 522_64, 355_75, 0), lines.Select(line => line.Income));
        Assert.Equal([16_066, 10_648, 7_286, 0, 0, 0], lines.Select(line => line.Grams));
        Assert.Equal([0, 0, 0, 855, 582, 0], lines.Select(line => line.Minutes));
    }

    [DatabaseTheory]
    public async Task TV01_of_net_sales_members_received_60_3_percent(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);

        await honey.ApprovedMayAsync();

        var cooperative = await world.ReadAsync(db => db.Cooperatives.AsNoTracking().SingleAsync());
        Assert.Equal(6_032, cooperative.MembersShare.BasisPoints);
        Assert.Equal(new DateOnly(2025, 6, 3), cooperative.MembersShareOn);
    }

    [DatabaseTheory]
    public async Task TV01_sales_of_may_are_read_from_the_facts(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.SellMayAsync();

        var sales = await world.AskAsync<MonthlySales, MonthSales>(query =>
            query.LoadAsync(honey.Cooperative.Id, HoneyCooperative.May, world.Clock.Now(), default));

        Assert.Equal(Dirhams(8_900_00, 190_00, 8_710_00, 261_30, 104_52), [sales.Gross, sales.Refunds, sales.NetSales, sales.PlatformFee, sales.PaymentFee]);
        Assert.Equal(34_000, Assert.Single(sales.Sold).Value);
    }

    [DatabaseTheory]
    public async Task TV02_june_carries_the_deficit_of_refunds(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();

        await honey.JuneAsync();
        await honey.ApprovedAsync(HoneyCooperative.June);

        Assert.Equal(
            Dirhams(950_00, 210_00, 740_00, 22_20, 8_88, 300_00, 130_00, 100_00, 240_00, -61_08, 0, 0, 0, 0, 0, -61_08),
            Cascade(await honey.StatementAsync(HoneyCooperative.June)));
    }

    [DatabaseTheory]
    public async Task TV02_members_keep_mays_money_and_july_pays_the_deficit_back(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);

        await ThreeMonthsAsync(honey);

        var july = await honey.StatementAsync(HoneyCooperative.July);
        Assert.Equal(Dirhams(500_00, -61_08, 0, 8_78, 64_52, 365_62, 0), [july.Result, july.CarryIn, july.LegalReserve, july.EducationFund, july.OtherReserve, july.Distributable, july.CarryOut]);
        Assert.Equal(Dirhams(2_067_46)[0], (await honey.LineAsync(HoneyCooperative.May, member: 1)).Income);
        Assert.True(await world.ReadAsync(db => db.LedgerEntries
            .Where(entry => entry.Kind == Domain.Ledger.AccountKind.MemberPayable).AllAsync(entry => entry.Amount.Centimes < 0)));
    }

    [DatabaseTheory]
    public async Task TV02_the_year_closes_on_nothing_left_to_share(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await ThreeMonthsAsync(honey);

        var years = await world.AskAsync<YearEnd, IReadOnlyList<YearEnd.ChannelYear>>(query => query.LoadAsync(honey.Cooperative.Id, 2025, default));

        var closing = years.Single(year => year.Channel is Channel.Marketplace).Closing;
        Assert.Equal(
            Dirhams(4_009_33, 200_00, 80_19, 559_37, 3_169_77),
            [closing.Year.Result, closing.Year.LegalReserve, closing.Year.EducationFund, closing.Year.OtherReserve, closing.Year.Distributable]);
        Assert.Equal(Dirhams(3_169_77, 0, 0), [closing.SharedInMonths, closing.ToShare, closing.CarriedForward]);
    }

    private static async Task ThreeMonthsAsync(HoneyCooperative honey)
    {
        await honey.ApprovedMayAsync();
        await honey.JuneAsync();
        await honey.ApprovedAsync(HoneyCooperative.June);
        await honey.JulyAsync();
        await honey.ApprovedAsync(HoneyCooperative.July);
    }

    private static IReadOnlyList<Money> Cascade(SurplusStatement row) =>
    [
        row.GrossSales, row.Refunds, row.NetSales, row.PlatformFee, row.PaymentFee, row.Shipping, row.Materials, row.Overhead,
        row.MemberPay, row.Result, row.CarryIn, row.LegalReserve, row.EducationFund, row.OtherReserve, row.Distributable, row.CarryOut,
    ];

    private static IReadOnlyList<Money> Dirhams(params long[] centimes) => [.. centimes.Select(Money.FromCentimes)];
}
