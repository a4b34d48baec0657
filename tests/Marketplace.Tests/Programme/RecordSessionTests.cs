using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Programme;

public sealed class RecordSessionTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [DatabaseTheory]
    public async Task A_session_is_kept_with_who_was_there_and_what_was_agreed(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var member = await given.MemberAsync(cooperative);
        var coach = await given.CoachAsync(cooperative);

        var outcome = await RecordAsync(world, coach, cooperative, Facts(), new([new(member.Id, 60)], [new(member.Id, "Peser les pots", Today.AddDays(9))]));

        var kept = await world.AskAsync<SessionRecord, SessionRecord.View?>(record => record.FindAsync(coach, outcome.Value, default));
        Assert.Equal(member.Id, Assert.Single(kept!.Attendances).Member);
        Assert.Equal("Peser les pots", Assert.Single(kept.Actions).Text);
        Assert.Equal("Notes", kept.Notes);
    }

    [DatabaseTheory]
    public async Task The_same_form_sent_twice_is_one_session(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var coach = await given.CoachAsync(cooperative);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => RecordAsync(world, coach, cooperative, Facts(), Nothing)));

        Assert.Equal(both[0].Value, both[1].Value);
        Assert.Equal(1, await world.ReadAsync(db => db.CoachingSessions.CountAsync()));
    }

    [DatabaseTheory]
    public async Task Two_sessions_of_one_coach_never_overlap(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var (one, other) = (await given.CooperativeAsync(), await given.CooperativeAsync());
        var coach = await given.CoachAsync(one, other);
        await RecordAsync(world, coach, one, Facts(new(10, 0), 60), Nothing);

        Assert.Equal("Session.Overlaps", (await RecordAsync(world, coach, other, Facts(new(10, 59), 60), Nothing)).Refusal?.Key);
        Assert.False((await RecordAsync(world, coach, other, Facts(new(11, 0), 60), Nothing)).IsRefused);
    }

    [DatabaseTheory]
    public async Task A_day_of_coaching_has_twelve_hours(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var coach = await given.CoachAsync(cooperative);
        await RecordAsync(world, coach, cooperative, Facts(new(6, 0), 480), Nothing);

        Assert.Equal("Session.DayTooLong", (await RecordAsync(world, coach, cooperative, Facts(new(15, 0), 241), Nothing)).Refusal?.Key);
        Assert.False((await RecordAsync(world, coach, cooperative, Facts(new(15, 0), 240), Nothing)).IsRefused);
    }

    [DatabaseTheory]
    public async Task Only_members_of_that_day_attend(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var (cooperative, other) = (await given.CooperativeAsync(), await given.CooperativeAsync());
        var stranger = await given.MemberAsync(other);
        var coach = await given.CoachAsync(cooperative);

        var outcome = await RecordAsync(world, coach, cooperative, Facts(), new([new(stranger.Id, 30)], []));

        Assert.Equal("Session.NotAMember", outcome.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task INV07_nobody_attends_longer_than_the_session(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var member = await given.MemberAsync(cooperative);
        var coach = await given.CoachAsync(cooperative);

        var outcome = await RecordAsync(world, coach, cooperative, Facts(), new([new(member.Id, 76)], []));

        Assert.Equal("Session.AttendanceTooLong", outcome.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task A_coach_of_others_finds_nothing_and_an_officer_reads_only(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var elsewhere = await given.CoachAsync(await given.CooperativeAsync());

        Assert.Equal(Refusal.NotFound, (await RecordAsync(world, elsewhere, cooperative, Facts(), Nothing)).Refusal);
        Assert.Equal("Programme.CoachOnly", (await RecordAsync(world, await given.OfficerAsync(), cooperative, Facts(), Nothing)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task An_appointment_that_was_kept_is_no_longer_ahead(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var coach = await given.CoachAsync(cooperative);
        await world.AskAsync<PlanSession, Outcome>(plan => plan.RunAsync(new(coach, cooperative.Id, Today, new(9, 30), "Siège", "Prix"), default));
        var planned = (await DayAsync(world, coach)).Appointments.Single();

        await world.AskAsync<RecordSession, Outcome<Id<CoachingSession>>>(record =>
            record.RunAsync(new(coach, cooperative.Id, Facts(), Nothing, planned.Id), default));

        Assert.True((await DayAsync(world, coach)).Appointments.Single().IsHeld);
    }

    internal static SessionLines Nothing { get; } = new([], []);

    internal static SessionFacts Facts(TimeOnly? at = null, int minutes = 75, string notes = "Notes") =>
        new(Today, at ?? new(9, 30), minutes, SessionMode.OnSite, "Séchage à l'ombre", notes);

    internal static Task<Outcome<Id<CoachingSession>>> RecordAsync(
        TestWorld world, Visitor coach, Cooperative cooperative, SessionFacts facts, SessionLines lines) =>
        world.AskAsync<RecordSession, Outcome<Id<CoachingSession>>>(record => record.RunAsync(new(coach, cooperative.Id, facts, lines), default));

    private static Task<CoachDay.View> DayAsync(TestWorld world, Visitor coach) =>
        world.AskAsync<CoachDay, CoachDay.View>(day => day.LoadAsync(coach, default));
}
