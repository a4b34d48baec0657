using Marketplace.Application.Access;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Distributions;

/// <summary>The honey cooperative of programme.md 3.2, month by month, through the operations people use.</summary>
public sealed class HoneyCooperative
{
    public static readonly YearMonth May = new(2025, 5);
    public static readonly YearMonth June = new(2025, 6);
    public static readonly YearMonth July = new(2025, 7);

    private readonly GivenTrades _sales;
    private Id<CooperativeOrder> _smallJars;

    private HoneyCooperative(TestWorld world) => (World, _sales) = (world, new GivenTrades(world));

    public TestWorld World { get; }

    public Cooperative Cooperative { get; private set; } = null!;

    public Visitor Treasurer { get; private set; } = null!;

    public Visitor President { get; private set; } = null!;

    /// <summary>M1 to M6.</summary>
    public IReadOnlyList<Member> Members { get; private set; } = [];

    public Product LargeJar { get; private set; } = null!;

    public Product SmallJar { get; private set; } = null!;

    private Product RosemaryOil { get; set; } = null!;

    private Id<ProductionChain> Honey { get; set; }

    public static async Task<HoneyCooperative> OpenAsync(TestWorld world)
    {
        world.Clock.MoveTo(new(2025, 1, 15));
        var honey = new HoneyCooperative(world);
        honey.Cooperative = await world.Given.CooperativeAsync("HNY", reserveBrought: Money.OfDirhams(9_800));
        await world.WriteAsync(db => db.DistributionRules.Add(DistributionRule.Decide(
            honey.Cooperative.Id, new(2025, 1, 1),
            new(Rate.FromBasisPoints(1_000), Rate.FromBasisPoints(200), Rate.FromBasisPoints(1_500)), WeightBasis.RemunerationValue, "AG 2025")));
        honey.Treasurer = await world.Given.StaffAsync(honey.Cooperative, StaffPosition.Treasurer);
        honey.President = await world.Given.StaffAsync(honey.Cooperative);
        var members = new List<Member>();
        for (var number = 1; number <= 6; number++)
            members.Add(await world.Given.MemberAsync(honey.Cooperative, $"M{number}"));
        honey.Members = members;
        honey.LargeJar = await world.Given.ProductAsync(honey.Cooperative, Money.OfDirhams(95));
        honey.SmallJar = await world.Given.ProductAsync(honey.Cooperative, Money.OfDirhams(52, 50), netQuantity: 250);
        honey.RosemaryOil = await world.Given.ProductAsync(
            honey.Cooperative, Money.OfDirhams(78), netQuantity: 10, ProductUnit.Millilitre, "AROMATIC_PLANTS");
        honey.Honey = honey.LargeJar.ChainId;
        return honey;
    }

    /// <summary>TV-01: the order lines and refund of May.</summary>
    public async Task SellMayAsync()
    {
        var largeJars = await _sales.DeliveredAsync(Cooperative, new(2025, 5, 3), (LargeJar, 40));
        _smallJars = await _sales.DeliveredAsync(Cooperative, new(2025, 5, 11), (SmallJar, 60));
        await _sales.DeliveredAsync(Cooperative, new(2025, 5, 19), (RosemaryOil, 25));
        await _sales.RefundedAsync(largeJars, LargeJar, 2, new(2025, 5, 20));
    }

    /// <summary>TV-01: what members brought in, costs and the declaration of May, written down on the last day.</summary>
    public async Task RecordMayAsync()
    {
        World.Clock.MoveTo(new(2025, 5, 31));
        await BroughtAsync(May, 1, ContributionKind.Grams, 21_500, Money.OfDirhams(60));
        await BroughtAsync(May, 2, ContributionKind.Grams, 14_250, Money.OfDirhams(60));
        await BroughtAsync(May, 3, ContributionKind.Grams, 9_750, Money.OfDirhams(60));
        await BroughtAsync(May, 4, ContributionKind.Minutes, 36 * 60, Money.OfDirhams(17, 10));
        await BroughtAsync(May, 5, ContributionKind.Minutes, 24 * 60 + 30, Money.OfDirhams(17, 10));
        await CostsAsync(May, shipping: Money.OfDirhams(345), materials: Money.OfDirhams(1_187, 40), overhead: Money.OfDirhams(2_000));
        await DeclaredAsync(May, Money.OfDirhams(13_290));
    }

    /// <summary>TV-02: ten jars, and four of May's taken back.</summary>
    public async Task JuneAsync()
    {
        await _sales.DeliveredAsync(Cooperative, new(2025, 6, 1), (LargeJar, 10));
        await _sales.RefundedAsync(_smallJars, SmallJar, 4, new(2025, 6, 4));
        World.Clock.MoveTo(new(2025, 6, 30));
        await BroughtAsync(June, 1, ContributionKind.Grams, 5_500, Money.OfDirhams(60));
        await BroughtAsync(June, 2, ContributionKind.Grams, 3_300, Money.OfDirhams(60));
        await CostsAsync(June, shipping: Money.OfDirhams(300), materials: Money.OfDirhams(130), overhead: Money.OfDirhams(2_000));
        await DeclaredAsync(June, Money.OfDirhams(14_060));
    }

    /// <summary>TV-02: a month that ends on a surplus of 500.00.</summary>
    public async Task JulyAsync()
    {
        await _sales.DeliveredAsync(Cooperative, new(2025, 7, 9), (LargeJar, 10));
        World.Clock.MoveTo(new(2025, 7, 31));
        await BroughtAsync(July, 1, ContributionKind.Grams, 6_000, Money.OfDirhams(60));
        await BroughtAsync(July, 2, ContributionKind.Grams, 2_000, Money.OfDirhams(60));
        await CostsAsync(July, shipping: Money.Zero, materials: Money.OfDirhams(110, 10), overhead: Money.Zero);
        await DeclaredAsync(July, Money.OfDirhams(9_000));
    }

    public async Task ApprovedMayAsync()
    {
        await SellMayAsync();
        await RecordMayAsync();
        await ApprovedAsync(May);
    }

    /// <summary>Prepared on the second of the next month and approved the day after.</summary>
    public async Task ApprovedAsync(YearMonth month)
    {
        World.Clock.MoveTo(month.Next.FirstDay.AddDays(1));
        var statement = Accepted(await PrepareAsync(month));
        World.Clock.MoveTo(month.Next.FirstDay.AddDays(2));
        Accepted(await ApproveAsync(statement));
    }

    public Task<Outcome<Id<SurplusStatement>>> PrepareAsync(YearMonth month, Visitor? by = null) =>
        World.AskAsync<PrepareStatement, Outcome<Id<SurplusStatement>>>(prepare =>
            prepare.RunAsync(new(by ?? Treasurer, Cooperative.Id, month), default));

    public Task<Outcome> ApproveAsync(Id<SurplusStatement> statement, Visitor? by = null, bool overrides = false, string note = "") =>
        World.AskAsync<ApproveStatement, Outcome>(approve =>
            approve.RunAsync(new(by ?? President, Cooperative.Id, statement, overrides, note), default));

    public async Task<SurplusStatement> StatementAsync(YearMonth month, Channel channel = Channel.Marketplace) =>
        await World.ReadAsync(db => db.SurplusStatements.AsNoTracking().Include(row => row.Lines)
            .SingleAsync(row => row.Month == month && row.Channel == channel && row.SupersededAt == null));

    public async Task<StatementLine> LineAsync(YearMonth month, int member) =>
        (await StatementAsync(month)).Lines.Single(line => line.MemberId == Members[member - 1].Id);

    public async Task BroughtAsync(YearMonth month, int member, ContributionKind kind, long quantity, Money rate)
    {
        var facts = new ContributionFacts(
            Cooperative.Id, Members[member - 1].Id, month, kind is ContributionKind.Grams ? Honey : null, kind, quantity, rate, ChannelTag.Mixed);
        Accepted(await World.AskAsync<RecordContribution, Outcome<Id<Contribution>>>(record => record.RunAsync(new(Treasurer, facts), default)));
    }

    public async Task CostsAsync(YearMonth month, Money shipping, Money materials, Money overhead)
    {
        CostLine[] lines =
        [
            new(CostKind.Shipping, ChannelTag.Marketplace, shipping),
            new(CostKind.Materials, ChannelTag.Marketplace, materials),
            new(CostKind.Rent, ChannelTag.Mixed, overhead),
        ];
        Accepted(await World.AskAsync<RecordCosts, Outcome<int>>(record => record.RunAsync(new(Treasurer, Cooperative.Id, month, lines), default)));
    }

    public async Task DeclaredAsync(YearMonth month, Money sales) =>
        Accepted(await World.AskAsync<DeclareOffPlatformSales, Outcome>(declare =>
            declare.RunAsync(new(Treasurer, Cooperative.Id, month, sales, DeclarationEvidence.CashBook), default)));

    private static T Accepted<T>(Outcome<T> outcome) => outcome.Value;

    private static void Accepted(Outcome outcome) => Assert.Null(outcome.Refusal);
}
