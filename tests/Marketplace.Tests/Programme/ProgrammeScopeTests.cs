using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Programme;

public sealed class ProgrammeScopeTests
{
    [DatabaseTheory]
    public async Task INV38_a_coach_sees_the_assigned_cooperatives_and_an_officer_all(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var (mine, other) = (await given.CooperativeAsync("AAA"), await given.CooperativeAsync("BBB"));
        var coach = await given.CoachAsync(mine);
        await given.MemberAsync(mine, "A1");
        await given.MemberAsync(other, "B1");

        Assert.Equal(["AAA"], await CodesAsync(world, coach));
        Assert.Equal(["AAA", "BBB"], await CodesAsync(world, await given.OfficerAsync()));
        Assert.Empty(await CodesAsync(world, await world.Given.VisitorAsync(Roles.Admin)));
        Assert.Equal(["A1"], (await MembersAsync(world, coach, "")).Rows.Select(row => row.Code));
    }

    [DatabaseTheory]
    public async Task An_assignment_that_ended_opens_nothing(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var coach = await given.CoachAsync(cooperative);
        var successor = await given.CoachAccountAsync();

        await world.AskAsync<AssignCoach, Outcome>(async assign => await assign.RunAsync(
            new(await given.OfficerAsync(), cooperative.Id, successor, new(2026, 6, 1)), default));

        Assert.Empty(await CodesAsync(world, coach));
        Assert.Single(await CodesAsync(world, coach with { Account = successor }));
    }

    [DatabaseTheory]
    public async Task A_cooperative_has_one_lead_coach(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var (officer, coach) = (await given.OfficerAsync(), await given.CoachAccountAsync());
        Task<Outcome> AssignAsync(Id<Account> whom) => world.AskAsync<AssignCoach, Outcome>(assign =>
            assign.RunAsync(new(officer, cooperative.Id, whom, new(2026, 6, 1)), default));

        Assert.False((await AssignAsync(coach)).IsRefused);
        Assert.Equal("CoachAssignment.Already", (await AssignAsync(coach)).Refusal?.Key);
        Assert.Equal("CoachAssignment.NotACoach", (await AssignAsync(officer.Account!.Value)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task A_cooperative_is_enrolled_once_and_by_an_officer(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await world.Given.CooperativeAsync();
        var officer = await given.OfficerAsync();
        Task<Outcome<Id<Enrolment>>> EnrolAsync(Visitor visitor) => world.AskAsync<EnrolCooperative, Outcome<Id<Enrolment>>>(enrol =>
            enrol.RunAsync(new(visitor, cooperative.Id, new(2026, 5, 1), "2026-1"), default));

        Assert.Equal(Refusal.NotFound, (await EnrolAsync(await given.CoachAsync(cooperative))).Refusal);
        Assert.False((await EnrolAsync(officer)).IsRefused);
        Assert.Equal("Enrolment.Already", (await EnrolAsync(officer)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Members_are_found_in_either_script(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var coach = await given.CoachAsync(cooperative);
        await given.MemberAsync(cooperative, "A1");

        Assert.Equal(1, (await MembersAsync(world, coach, "fatima")).Found);
        Assert.Equal(1, (await MembersAsync(world, coach, "فاطمه")).Found);
        Assert.Equal(0, (await MembersAsync(world, coach, "aicha")).Found);
    }

    [DatabaseTheory]
    public async Task Every_look_at_a_record_is_noted_with_who_and_when(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var member = await given.MemberAsync(cooperative);
        var coach = await given.CoachAsync(cooperative);
        var stranger = await given.CoachAsync(await given.CooperativeAsync());

        Assert.False((await OpenAsync(coach)).IsRefused);
        Assert.Equal(Refusal.NotFound, (await OpenAsync(stranger)).Refusal);

        var record = await world.AskAsync<MemberRecord, MemberRecord.View?>(query => query.FindAsync(coach, member.Id, default));
        Assert.Equal(world.Clock.Now(), Assert.Single(record!.Coaching.Looks).At);
        Assert.Null(await world.AskAsync<MemberRecord, MemberRecord.View?>(query => query.FindAsync(stranger, member.Id, default)));

        Task<Outcome> OpenAsync(Visitor visitor) => world.AskAsync<OpenMemberRecord, Outcome>(open => open.RunAsync(new(visitor, member.Id), default));
    }

    [DatabaseTheory]
    public async Task Nobody_confirms_an_action_of_his_own(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var member = await given.MemberAsync(cooperative);
        var coach = await given.CoachAsync(cooperative);
        await world.AskAsync<MarketplaceDb, int>(db => db.Members.Where(row => row.Id == member.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccountId, coach.Account)));
        var lines = new SessionLines([], [new(member.Id, "Peser", new(2026, 6, 9))]);
        await RecordSessionTests.RecordAsync(world, coach, cooperative, RecordSessionTests.Facts(), lines);
        var action = await world.ReadAsync(db => db.AgreedActions.Select(row => row.Id).SingleAsync());

        var outcome = await world.AskAsync<CompleteAction, Outcome>(complete => complete.RunAsync(new(coach, action), default));

        Assert.Equal("AgreedAction.OwnAction", outcome.Refusal?.Key);
    }

    private static async Task<IEnumerable<string>> CodesAsync(TestWorld world, Visitor visitor) =>
        (await world.AskAsync<CoachCooperatives, IReadOnlyList<CoachCooperatives.Row>>(query => query.LoadAsync(visitor, default))).Select(row => row.Code);

    private static Task<CoachMembers.View> MembersAsync(TestWorld world, Visitor visitor, string search) =>
        world.AskAsync<CoachMembers, CoachMembers.View>(query => query.LoadAsync(new(visitor, search, null, ""), default));
}
