using Marketplace.Application.Access;
using Marketplace.Application.Carts;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Distributions;
using Marketplace.Application.Orders;
using Marketplace.Application.Payments;
using Marketplace.Application.Programme;
using Marketplace.Application.Reporting;
using Marketplace.Application.Settlements;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Reporting;
using Marketplace.Domain.Settlements;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Reporting;

/// <summary>
/// The walk of architecture-and-style.md 2.5: from a product's page to the programme's figure, each step by the
/// operation people use, each amount to the centime. Cards come later: steps 5 to 7 are the bank transfer.
/// </summary>
public sealed class FromSaleToIncomeTests
{
    private static readonly YearMonth May = new(2026, 5);

    /// <summary>What the five members brought: grams at 60.00 a kilogram, or minutes at 17.10 an hour.</summary>
    private static readonly (ContributionKind Kind, long Quantity)[] Brought =
    [
        (ContributionKind.Grams, 10_000), (ContributionKind.Grams, 6_000),
        (ContributionKind.Minutes, 600), (ContributionKind.Minutes, 300), (ContributionKind.Grams, 4_000),
    ];

    /// <summary>1,456.50 of pay, and 1,569.83 shared by it: 646.69, 388.01, 184.31, 92.15, 258.67.</summary>
    private static readonly long[] Incomes = [124_669, 74_801, 35_531, 17_765, 49_867];

    private TestWorld _world = null!;
    private Trade _trade = null!;
    private Visitor _treasurer = null!, _president = null!, _coach = null!;
    private readonly List<Cooperative> _cooperatives = [];
    private readonly List<Product> _products = [];
    private readonly List<Member> _members = [];

    [DatabaseTheory]
    public async Task From_a_sale_to_a_members_income_and_the_programme_in_fourteen_steps(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2026, 4, 10));
        (_world, _trade) = (world, new Trade(world));
        await BeginAsync();

        await Step1_OpensTheProductAsync();
        var token = await Step2_PutsThreeCooperativesInOneCartAsync();
        await Step3_ReadsTheSummaryAsync(token);
        var order = await Step4_PlacesTheOrderAsync(token);
        await Step5_6_IsToldWhereToTransferAsync(order);
        await Step7_FinanceRecordsTheTransferAsync(order);
        await Step8_EachCooperativeSendsItsPartAsync(order);
        await Step9_10_TheMonthIsClosedAndPaidOutAsync();
        await Step11_TheTreasurerPlansTheSharesAsync();
        await Step12_ThePresidentApprovesAndMembersArePaidAsync();
        await Step13_MembersReadTheirIncomeAsync();
        await Step14_TheProgrammeSeesTheGainAsync();
        await world.AssertSoundAsync();
        await world.AuditAsync();
    }

    /// <summary>Three cooperatives with a jar each; the first is in the programme, its five members with a baseline, then coached.</summary>
    private async Task BeginAsync()
    {
        foreach (var (centimes, units) in new[] { (95_00L, 60), (52_50L, 10), (78_00L, 10) })
        {
            _cooperatives.Add(await _world.Given.CooperativeAsync());
            _products.Add(await _world.Given.ProductAsync(_cooperatives[^1], Money.FromCentimes(centimes)));
            await _world.Given.LotAsync(_products[^1], units);
        }

        var honey = _cooperatives[0];
        _treasurer = await _world.Given.StaffAsync(honey, StaffPosition.Treasurer);
        _president = await _world.Given.StaffAsync(honey);
        _coach = await new GivenProgramme(_world).CoachAsync(honey);
        var officer = await _world.Given.VisitorAsync(Roles.Officer);
        Done(await _world.AskAsync<EnrolCooperative, Outcome<Id<Enrolment>>>(enrol =>
            enrol.RunAsync(new(officer, honey.Id, new(2026, 4, 1), "2026-1"), default)));
        for (var number = 1; number <= Brought.Length; number++)
            _members.Add(await MeasuredAsync(honey, $"M{number}"));
        _world.Clock.MoveTo(new(2026, 4, 20));
        var facts = new SessionFacts(new(2026, 4, 20), new(9, 0), 120, SessionMode.OnSite, "Prix de revient", "");
        Done(await _world.AskAsync<RecordSession, Outcome<Id<CoachingSession>>>(record => record.RunAsync(
            new(_coach, honey.Id, facts, new([.. _members.Select(member => new SessionLines.Presence(member.Id, 120))], [])), default)));
    }

    private async Task<Member> MeasuredAsync(Cooperative honey, string code)
    {
        var member = await _world.Given.MemberAsync(honey, code);
        Done(await _world.AskAsync<RecordConsent, Outcome>(record => record.RunAsync(
            new(_coach, member.Id, ConsentPurpose.IncomeMeasurement, "2026-1", Language.Ar, ConsentMedium.OnPaper), default)));
        var before = new Dictionary<YearMonth, Money> { [new(2025, 5)] = Money.OfDirhams(200) };
        Assert.Equal(1, (await _world.AskAsync<RecordBaseline, Outcome<int>>(record => record.RunAsync(
            new(_coach, honey.Id, member.Id, before, BaselineSource.PayBook, new(2026, 4, 10), ""), default))).Value);
        return member;
    }

    private async Task Step1_OpensTheProductAsync()
    {
        _world.Clock.MoveTo(new(2026, 5, 4));

        var shown = await _world.AskAsync<ProductDetails, ProductDetails.Details?>(query => query.FindAsync(_products[0].Id, default));

        Assert.Equal((Money.OfDirhams(95), 60), (shown!.Offer.Price, shown.UnitsAvailable));
    }

    private async Task<string> Step2_PutsThreeCooperativesInOneCartAsync()
    {
        var token = await _trade.CartAsync((_products[0], 40), (_products[1], 3), (_products[2], 1));

        Assert.Equal(44, await _world.AskAsync<CartCount, int>(count => count.LoadAsync(new(token, null), default)));
        return token;
    }

    private async Task Step3_ReadsTheSummaryAsync(string token)
    {
        var city = await _trade.CityAsync();
        var shown = await _world.AskAsync<CheckoutSummary, CheckoutSummary.View>(
            summary => summary.LoadAsync(Trade.Guest, token, city, default));

        Assert.Equal([3_815_00L, 172_50L, 93_00L], shown.Cart.Groups.Select(group => group.Total.Centimes));
        Assert.Equal(4_080_50L, shown.Cart.Total.Centimes);
    }

    private async Task<PlaceOrder.Result> Step4_PlacesTheOrderAsync(string token)
    {
        var placed = (await _trade.PlaceAsync(token, PaymentMethod.BankTransfer)).Value;

        Assert.Equal(4_080_50L, placed.Total.Centimes);
        var lot = await _world.ReadAsync(db => db.Lots.SingleAsync(row => row.ProductId == _products[0].Id));
        Assert.Equal((60, 40), await _world.StockAsync(lot));
        return placed;
    }

    private async Task Step5_6_IsToldWhereToTransferAsync(PlaceOrder.Result placed)
    {
        var tracked = await _world.AskAsync<OrderTracking, TrackedOrder?>(query => query.FindAsync(placed.Token, default));
        var finance = await FinanceAsync();
        var pending = await _world.AskAsync<PendingTransfers, IReadOnlyList<PendingTransfers.Row>>(query =>
            query.LoadAsync(finance, null, Money.FromCentimes(4_080_50), null, default));

        Assert.Equal(4_080_50L, tracked!.Transfer!.Amount.Centimes);
        Assert.Equal(placed.Number, Assert.Single(pending).Number);
    }

    private async Task Step7_FinanceRecordsTheTransferAsync(PlaceOrder.Result placed)
    {
        var finance = await FinanceAsync();

        Done(await _world.AskAsync<RecordTransfer, Outcome>(record => record.RunAsync(new(finance, placed.Order, placed.Total, "VIR-0504"), default)));

        await BooksAsync((AccountKind.PlatformBank, 4_080_50), (AccountKind.BuyerPrepayment, -4_080_50));
    }

    private async Task Step8_EachCooperativeSendsItsPartAsync(PlaceOrder.Result placed)
    {
        var parts = await _world.ReadAsync(db => db.CooperativeOrders.Include(part => part.Lines)
            .Where(part => part.OrderId == placed.Order).OrderBy(part => part.Id).ToListAsync());
        foreach (var part in parts)
        {
            var staff = await _world.Given.StaffAsync(_cooperatives.Single(row => row.Id == part.CooperativeId), StaffPosition.Helper);
            await _trade.FulfilAsync(staff, part);
        }

        // 3 % and 1.2 % of 3,800.00, 157.50 and 78.00, each rounded once.
        await BooksAsync(
            (AccountKind.BuyerPrepayment, 0), (AccountKind.CooperativePayable, -3_866_00), (AccountKind.DeliveryPayable, -45_00),
            (AccountKind.PlatformCommission, -121_07), (AccountKind.PaymentFees, -48_43));
    }

    private async Task Step9_10_TheMonthIsClosedAndPaidOutAsync()
    {
        _world.Clock.MoveTo(new(2026, 6, 1));
        var (one, other) = (await FinanceAsync(), await FinanceAsync());
        var due = new List<long>();
        foreach (var cooperative in _cooperatives)
        {
            var settlement = Done(await _world.AskAsync<CloseSettlement, Outcome<Id<Settlement>>>(close =>
                close.RunAsync(new(one, cooperative.Id, May), default)));
            due.Add(await _world.ReadAsync(db => db.Settlements.Where(row => row.Id == settlement).Select(row => row.Due.Centimes).SingleAsync()));
            var payout = Done(await _world.AskAsync<PreparePayout, Outcome<Id<Payout>>>(prepare => prepare.RunAsync(new(one, settlement), default)));
            Done(await _world.AskAsync<ConfirmPayout, Outcome>(confirm =>
                confirm.RunAsync(new(other, payout, $"VIR-{cooperative.Id}"), default)));
        }

        Assert.Equal([3_655_40L, 165_88L, 89_72L], due);
        // What stays in the bank is the commission and the fees.
        await BooksAsync((AccountKind.CooperativePayable, 0), (AccountKind.DeliveryPayable, 0), (AccountKind.PlatformBank, 169_50));
    }

    private async Task Step11_TheTreasurerPlansTheSharesAsync()
    {
        var honey = _cooperatives[0].Id;
        CostLine[] costs =
        [
            new(CostKind.Shipping, ChannelTag.Marketplace, Money.OfDirhams(120)),
            new(CostKind.Materials, ChannelTag.Marketplace, Money.OfDirhams(80)),
            new(CostKind.Rent, ChannelTag.Mixed, Money.OfDirhams(200)),
        ];
        Done(await _world.AskAsync<RecordCosts, Outcome<int>>(record => record.RunAsync(new(_treasurer, honey, May, costs), default)));
        Done(await _world.AskAsync<DeclareOffPlatformSales, Outcome>(declare =>
            declare.RunAsync(new(_treasurer, honey, May, Money.Zero, DeclarationEvidence.CashBook), default)));
        foreach (var (member, (kind, quantity)) in _members.Zip(Brought))
        {
            var isHoney = kind is ContributionKind.Grams;
            var facts = new ContributionFacts(
                honey, member.Id, May, isHoney ? _products[0].ChainId : null, kind, quantity,
                isHoney ? Money.OfDirhams(60) : Money.OfDirhams(17, 10), ChannelTag.Mixed);
            Done(await _world.AskAsync<RecordContribution, Outcome<Id<Contribution>>>(record => record.RunAsync(new(_treasurer, facts), default)));
        }

        Done(await _world.AskAsync<PrepareStatement, Outcome<Id<SurplusStatement>>>(prepare =>
            prepare.RunAsync(new(_treasurer, honey, May), default)));
        var planned = await StatementAsync();
        Assert.Equal((178_39L, 35_68L, 1_456_50L, 1_569_83L), (
            planned.LegalReserve.Centimes, planned.EducationFund.Centimes, planned.MemberPay.Centimes, planned.Distributable.Centimes));
        Assert.Equal(Incomes, _members.Select(member => planned.Lines.Single(line => line.MemberId == member.Id).Income.Centimes));
    }

    private async Task Step12_ThePresidentApprovesAndMembersArePaidAsync()
    {
        var honey = _cooperatives[0].Id;
        var planned = await StatementAsync();
        Done(await _world.AskAsync<ApproveStatement, Outcome>(approve => approve.RunAsync(new(_president, honey, planned.Id), default)));
        await BooksAsync((AccountKind.MemberPayable, -3_026_33), (AccountKind.LegalReserve, -178_39), (AccountKind.EducationFund, -35_68));

        foreach (var (member, centimes) in _members.Zip(Incomes))
        {
            var facts = new MemberPaymentFacts($"form-{member.Code}", Money.FromCentimes(centimes), new(2026, 6, 1), MemberPaymentMethod.Cash);
            Done(await _world.AskAsync<PayMember, Outcome<Id<MemberPayment>>>(pay => pay.RunAsync(new(_treasurer, honey, member.Id, facts), default)));
        }

        await BooksAsync((AccountKind.MemberPayable, 0), (AccountKind.CooperativeTill, -3_026_33));
    }

    private async Task Step13_MembersReadTheirIncomeAsync()
    {
        var income = await _world.AskAsync<MemberIncome, MemberIncome.View>(query => query.LoadAsync(Question(), default));

        Assert.Equal(Incomes, income.Rows.OrderBy(row => row.Member.Code, StringComparer.Ordinal).Select(row => row.Earned!.Value.Centimes));
        Assert.Equal((3_026_33L, 605_27L), (income.Earned.Centimes, income.Mean!.Value.Centimes));
    }

    private async Task Step14_TheProgrammeSeesTheGainAsync()
    {
        var sales = await _world.AskAsync<CooperativeNetSales, CooperativeNetSales.View>(query => query.LoadAsync(Question(), default));
        var gain = await _world.AskAsync<IncomeGain, IncomeGain.View>(query => query.LoadAsync(Question(), default));

        Assert.Equal(3_800_00L, sales.Net.Centimes);
        Assert.Equal((5, 5), (gain.Frame.Coverage.Observed, gain.Frame.Coverage.All));
        Assert.Equal((200_00L, 605_27L, 405_27L), (
            gain.OnTime.Change!.Baseline.Centimes, gain.OnTime.Change.Now.Centimes, gain.OnTime.Change.Gain.Centimes));
    }

    private ReportQuestion Question() => new(_coach, ReportScope.All, ReportPeriod.Of(May), _world.Clock.Now());

    private Task<Visitor> FinanceAsync() => _world.Given.VisitorAsync(Roles.Finance);

    private Task<SurplusStatement> StatementAsync() => _world.ReadAsync(db => db.SurplusStatements.AsNoTracking().Include(row => row.Lines)
        .SingleAsync(row => row.Channel == Channel.Marketplace && row.SupersededAt == null));

    private async Task BooksAsync(params (AccountKind Kind, long Centimes)[] expected)
    {
        foreach (var (kind, centimes) in expected)
            Assert.Equal((kind, centimes), (kind, (await _world.BalanceAsync(kind)).Centimes));
    }

    private static T Done<T>(Outcome<T> outcome)
    {
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    private static void Done(Outcome outcome) => Assert.Null(outcome.Refusal);
}
