extern alias kit;

using kit::Marketplace.Tests.Builders;
using kit::Marketplace.Tests.Database;
using Marketplace.Application.Access;
using Marketplace.Application.Programme;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Proof;

/// <summary>What is there before the story begins: three cooperatives with a jar each, the first in the programme, its five
/// members measured, then coached; and the people who will do the work.</summary>
internal sealed class JarStory
{
    /// <summary>The month of the sale.</summary>
    public static readonly YearMonth May = new(2026, 5);

    private readonly TestWorld _world;

    private JarStory(TestWorld world) => _world = world;

    public List<Cooperative> Cooperatives { get; } = [];

    public List<Product> Products { get; } = [];

    public List<Visitor> Helpers { get; } = [];

    public List<Member> Members { get; } = [];

    public Visitor Treasurer { get; private set; } = null!;

    public Visitor President { get; private set; } = null!;

    public Visitor Coach { get; private set; } = null!;

    public Visitor Finance { get; private set; } = null!;

    public Visitor OtherFinance { get; private set; } = null!;

    public Cooperative Honey => Cooperatives[0];

    public static async Task<JarStory> BeginAsync(TestWorld world)
    {
        var story = new JarStory(world);
        world.Clock.MoveTo(new DateOnly(2026, 4, 10));
        foreach (var (centimes, units) in new[] { (95_00L, 60), (52_50L, 10), (78_00L, 10) })
            await story.SellsAsync(Money.FromCentimes(centimes), units);
        story.Treasurer = await world.Given.StaffAsync(story.Honey, StaffPosition.Treasurer);
        story.President = await world.Given.StaffAsync(story.Honey);
        story.Finance = await story.InRoleAsync(await world.Given.VisitorAsync(Roles.Finance));
        story.OtherFinance = await story.InRoleAsync(await world.Given.VisitorAsync(Roles.Finance));
        story.Coach = await story.InRoleAsync(await new GivenProgramme(world).CoachAsync(story.Honey));
        await story.MeasureAndCoachAsync();
        world.Clock.MoveTo(new DateOnly(2026, 5, 4));
        return story;
    }

    /// <summary>The parts of the only order, in the order of the cooperatives.</summary>
    public Task<List<CooperativeOrder>> PartsAsync() =>
        _world.ReadAsync(db => db.CooperativeOrders.AsNoTracking().OrderBy(part => part.CooperativeId).ToListAsync());

    private async Task SellsAsync(Money price, int units)
    {
        Cooperatives.Add(await _world.Given.CooperativeAsync());
        Products.Add(await _world.Given.ProductAsync(Cooperatives[^1], price));
        await _world.Given.LotAsync(Products[^1], units);
        Helpers.Add(await _world.Given.StaffAsync(Cooperatives[^1], StaffPosition.Helper));
    }

    private async Task MeasureAndCoachAsync()
    {
        var officer = await _world.Given.VisitorAsync(Roles.Officer);
        await DoneAsync<EnrolCooperative, Id<Enrolment>>(enrol => enrol.RunAsync(new(officer, Honey.Id, new(2026, 4, 1), "2026-1"), default));
        for (var number = 1; number <= 5; number++)
        {
            var member = await _world.Given.MemberAsync(Honey, $"M{number}");
            Members.Add(member);
            Assert.Null((await _world.AskAsync<RecordConsent, Outcome>(record => record.RunAsync(
                new(Coach, member.Id, ConsentPurpose.IncomeMeasurement, "2026-1", Language.Ar, ConsentMedium.OnPaper), default))).Refusal);
            var before = new Dictionary<YearMonth, Money> { [new(2025, 5)] = Money.OfDirhams(200) };
            await DoneAsync<RecordBaseline, int>(record => record.RunAsync(
                new(Coach, Honey.Id, member.Id, before, BaselineSource.PayBook, new(2026, 4, 10), ""), default));
        }

        _world.Clock.MoveTo(new DateOnly(2026, 4, 20));
        var facts = new SessionFacts(new(2026, 4, 20), new(9, 0), 120, SessionMode.OnSite, "Prix de revient", "");
        await DoneAsync<RecordSession, Id<CoachingSession>>(record => record.RunAsync(
            new(Coach, Honey.Id, facts, new([.. Members.Select(member => new SessionLines.Presence(member.Id, 120))], [])), default));
    }

    private async Task<Visitor> InRoleAsync(Visitor visitor)
    {
        foreach (var name in visitor.Roles)
        {
            if (!await _world.ReadAsync(db => db.Roles.AnyAsync(row => row.Name == name)))
                await _world.WriteAsync(db => db.Roles.Add(new(name) { NormalizedName = name.ToUpperInvariant() }));
            var role = await _world.ReadAsync(db => db.Roles.SingleAsync(row => row.Name == name));
            await _world.WriteAsync(db => db.UserRoles.Add(new() { UserId = visitor.Account!.Value.Value, RoleId = role.Id }));
        }

        return visitor;
    }

    private async Task DoneAsync<TOperation, T>(Func<TOperation, Task<Outcome<T>>> act) where TOperation : notnull =>
        Assert.Null((await _world.AskAsync(act)).Refusal);
}
