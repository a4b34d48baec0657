using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Programme;
using Marketplace.Tests.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Builders;

/// <summary>Makes valid rows of the programme: coaches, consents, baselines, sessions, statements, payments.</summary>
public sealed class GivenProgramme(TestWorld world)
{
    private int _next;

    /// <summary>A coach of these cooperatives since 2020.</summary>
    public async Task<Visitor> CoachAsync(params Cooperative[] cooperatives)
    {
        var coach = await world.Given.VisitorAsync(Roles.Coach);
        await world.WriteAsync(db => db.CoachAssignments.AddRange(
            cooperatives.Select(cooperative => CoachAssignment.Assign(coach.Account!.Value, cooperative.Id, new(2020, 1, 1)))));
        return coach;
    }

    public Task<Visitor> OfficerAsync() => world.Given.VisitorAsync(Roles.Officer);

    /// <summary>An account that holds the role in the database too, as operations that look it up need.</summary>
    public async Task<Id<Account>> CoachAccountAsync()
    {
        var account = await world.Given.AccountAsync();
        var role = new IdentityRole<long>(Roles.Coach) { NormalizedName = Roles.Coach.ToUpperInvariant() };
        if (await world.ReadAsync(db => db.Roles.FirstOrDefaultAsync(row => row.Name == Roles.Coach)) is { } known)
            role = known;
        else
            await world.WriteAsync(db => db.Roles.Add(role));
        await world.WriteAsync(db => db.UserRoles.Add(new() { UserId = account.Value, RoleId = role.Id }));
        return account;
    }

    /// <summary>A cooperative in the programme since 2024.</summary>
    public async Task<Cooperative> CooperativeAsync(string code = "")
    {
        var cooperative = await world.Given.CooperativeAsync(code);
        await world.WriteAsync(db => db.Enrolments.Add(
            Enrolment.Enrol(cooperative.Id, new(2024, 1, 1), "2024-1", isEnrolled: false, System(new(2024, 1, 1))).Value));
        return cooperative;
    }

    /// <summary>A member who agreed to be measured.</summary>
    public async Task<Member> MemberAsync(Cooperative cooperative, string code = "")
    {
        var member = await world.Given.MemberAsync(cooperative, code);
        await ConsentAsync(member, ConsentPurpose.IncomeMeasurement);
        return member;
    }

    public Task ConsentAsync(Member member, ConsentPurpose purpose) => world.WriteAsync(db => db.Consents.Add(Consent.Give(
        member.Id, purpose, "2024-1", Language.Ar, ConsentMedium.OnPaper, System(new(2024, 2, 1)))));

    /// <summary>Baseline months of one amount each, read on the given day.</summary>
    public Task BaselineAsync(Cooperative cooperative, Member member, Money paid, DateOnly collectedOn, params YearMonth[] months) =>
        world.WriteAsync(db => db.BaselineMonths.AddRange(months.Select(month => BaselineMonth.Record(
            cooperative.Id, member.Id, month, new(paid, BaselineSource.PayBook, collectedOn), System(collectedOn)).Value)));

    /// <summary>A session attended by these members.</summary>
    public async Task<CoachingSession> SessionAsync(
        Visitor coach, Cooperative cooperative, DateOnly heldOn, int minutes, params Member[] members)
    {
        var start = new TimeOnly(8, 0).AddMinutes(_next++ % 10);
        var facts = new SessionFacts(heldOn, start, minutes, SessionMode.OnSite, "Séchage", "Vu l'atelier");
        var session = CoachingSession.Record(cooperative.Id, facts, new(MoroccanTime.StartOf(heldOn).AddHours(20), coach.Account!.Value)).Value;
        foreach (var member in members)
            session.Attend(member.Id, minutes);
        await world.WriteAsync(db => db.CoachingSessions.Add(session));
        return session;
    }

    /// <summary>An approved statement whose members earn exactly these amounts, all as pay.</summary>
    public async Task<SurplusStatement> StatementAsync(
        Cooperative cooperative, YearMonth month, Channel channel, params (Member Member, Money Income)[] incomes)
    {
        var rule = await world.ReadAsync(db => db.DistributionRules.FirstAsync(row => row.CooperativeId == cooperative.Id));
        var pay = Money.Sum(incomes.Select(item => item.Income));
        var surplus = Surplus.Of(new(
            pay, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, pay, Money.Zero, cooperative.Capital, Money.Zero, ReserveRates.Default));
        var drawn = MoroccanTime.StartOf(month.Next.FirstDay).AddDays(4);
        var statement = SurplusStatement.Draw(
            new(cooperative.Id, month, channel, rule.Id, WeightBasis.RemunerationValue, IsShareUnknown: false),
            surplus,
            [.. incomes.Select(item => new MemberPay(item.Member.Id, item.Income, 0, 0, 0))],
            new(drawn, Account.System)).Value;
        statement.Approve(new(drawn.AddDays(1), new(1)), guardKept: true, overrides: false);
        await world.WriteAsync(db => db.SurplusStatements.Add(statement));
        return statement;
    }

    /// <summary>Statements of both channels for a month: nothing was sold elsewhere, and somebody said so.</summary>
    public async Task MonthAsync(Cooperative cooperative, YearMonth month, params (Member Member, Money Income)[] incomes)
    {
        await StatementAsync(cooperative, month, Channel.Marketplace, incomes);
        await DeclarationAsync(cooperative, month, Money.Zero);
        await CostAsync(cooperative, month);
        foreach (var (member, _) in incomes)
            await ContributionAsync(cooperative, member, month);
    }

    public Task DeclarationAsync(Cooperative cooperative, YearMonth month, Money netSales) => world.WriteAsync(db =>
        db.OffPlatformSales.Add(OffPlatformSales.Declare(cooperative.Id, month, netSales, DeclarationEvidence.CashBook, System(month.Next.FirstDay)).Value));

    public Task CostAsync(Cooperative cooperative, YearMonth month) => world.WriteAsync(db => db.CooperativeCosts.Add(
        CooperativeCost.Record(cooperative.Id, month, CostKind.Energy, ChannelTag.Mixed, Money.OfDirhams(100), System(month.Next.FirstDay)).Value));

    public Task ContributionAsync(Cooperative cooperative, Member member, YearMonth month) => world.WriteAsync(db => db.Contributions.Add(
        Contribution.Record(
            new(cooperative.Id, member.Id, month, null, Domain.Catalog.ContributionKind.Minutes, 60, Money.OfDirhams(17), ChannelTag.Mixed),
            System(month.Next.FirstDay)).Value));

    public async Task<MemberPayment> PaymentAsync(Cooperative cooperative, Member member, Money amount, DateOnly paidOn, bool isAcknowledged = true)
    {
        var payment = MemberPayment.Pay(
            cooperative.Id, member.Id, new($"pay-{++_next}", amount, paidOn, MemberPaymentMethod.Cash), amount, System(paidOn)).Value;
        if (isAcknowledged)
            payment.Acknowledge(AcknowledgementState.BySignature, MoroccanTime.StartOf(paidOn).AddHours(15));
        await world.WriteAsync(db => db.MemberPayments.Add(payment));
        return payment;
    }

    private static Recorded System(DateOnly day) => new(MoroccanTime.StartOf(day).AddHours(12), Account.System);
}
