using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Programme;

public sealed class CorrectSessionTests
{
    [DatabaseTheory]
    public async Task INV30_a_correction_is_a_new_version_and_the_old_text_stays(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (coach, first) = await RecordedAsync(world);

        var second = await CorrectAsync(world, coach, first, "Corrigé");

        var before = await FindAsync(world, coach, first);
        var after = await FindAsync(world, coach, second.Value);
        Assert.Equal(("Notes", "Corrigé"), (before.Notes, after.Notes));
        Assert.Equal((false, true), (before.IsLatest, after.IsLatest));
        Assert.Equal(["", "Faute de frappe"], after.Versions.Select(version => version.Reason));
    }

    [DatabaseTheory]
    public async Task INV30_a_save_based_on_an_old_version_is_refused_and_both_texts_can_be_read(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (coach, first) = await RecordedAsync(world);
        var theirs = await CorrectAsync(world, coach, first, "Le premier onglet");

        var mine = await CorrectAsync(world, coach, first, "Le second onglet");

        Assert.Equal(Refusal.Stale, mine.Refusal);
        var stood = await FindAsync(world, coach, first);
        Assert.Equal(theirs.Value, stood.LatestId);
        Assert.Equal("Le premier onglet", (await FindAsync(world, coach, stood.LatestId)).Notes);
    }

    [DatabaseTheory]
    public async Task INV30_of_two_corrections_at_the_same_moment_one_is_stale(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (coach, first) = await RecordedAsync(world);

        var both = await Task.WhenAll(CorrectAsync(world, coach, first, "A"), CorrectAsync(world, coach, first, "B"));

        Assert.Single(both, outcome => outcome.Refusal == Refusal.Stale);
        Assert.Equal(2, await world.ReadAsync(db => db.CoachingSessions.CountAsync()));
        Assert.Equal(1, await world.ReadAsync(db => db.CoachingSessions.CountAsync(row => row.SupersededAt == null)));
    }

    [DatabaseTheory]
    public async Task What_was_done_stays_done_in_the_correction(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (coach, first) = await RecordedAsync(world, new SessionLines.Agreement(null, "Photos", new(2026, 6, 3)));
        var action = (await FindAsync(world, coach, first)).Actions.Single();
        await world.AskAsync<CompleteAction, Outcome>(complete => complete.RunAsync(new(coach, action.Id), default));

        var second = await CorrectAsync(
            world, coach, first, "Corrigé", new(null, "Photos du produit", action.DueOn, action.Id), new(null, "Prix", action.DueOn));

        var actions = (await FindAsync(world, coach, second.Value)).Actions;
        Assert.Equal([new DateOnly(2026, 6, 1), null], actions.Select(row => row.DoneOn));
    }

    [DatabaseTheory]
    public async Task A_session_is_locked_seven_days_after_it_was_held(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (coach, first) = await RecordedAsync(world);
        world.Clock.MoveTo(new(2026, 6, 9));

        Assert.Equal("Session.Locked", (await CorrectAsync(world, coach, first, "Trop tard")).Refusal?.Key);

        world.Clock.MoveTo(new(2026, 6, 8));
        Assert.False((await CorrectAsync(world, coach, first, "À temps")).IsRefused);
    }

    [DatabaseTheory]
    public async Task An_officer_sees_the_facts_and_not_the_notes(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (_, first) = await RecordedAsync(world);
        var officer = await new GivenProgramme(world).OfficerAsync();

        var seen = await FindAsync(world, officer, first);

        Assert.Null(seen.Notes);
        Assert.Equal("", seen.Facts.Notes);
        Assert.Equal("Séchage à l'ombre", seen.Facts.Topic);
    }

    private static async Task<(Visitor Coach, Id<CoachingSession> Session)> RecordedAsync(TestWorld world, params SessionLines.Agreement[] actions)
    {
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync();
        var coach = await given.CoachAsync(cooperative);
        var outcome = await RecordSessionTests.RecordAsync(world, coach, cooperative, RecordSessionTests.Facts(), new([], actions));
        return (coach, outcome.Value);
    }

    private static Task<Outcome<Id<CoachingSession>>> CorrectAsync(
        TestWorld world, Visitor coach, Id<CoachingSession> session, string notes, params SessionLines.Agreement[] actions) =>
        world.AskAsync<CorrectSession, Outcome<Id<CoachingSession>>>(correct => correct.RunAsync(
            new(coach, session, RecordSessionTests.Facts(notes: notes), new([], actions), "Faute de frappe"), default));

    private static async Task<SessionRecord.View> FindAsync(TestWorld world, Visitor visitor, Id<CoachingSession> session) =>
        (await world.AskAsync<SessionRecord, SessionRecord.View?>(record => record.FindAsync(visitor, session, default)))!;
}
