using Marketplace.Application.Access;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>A coach's visits to one cooperative after another, with who was there, what was agreed and what comes next.</summary>
internal sealed class DemoCoaching(DemoWorld world, DemoAccounts accounts)
{
    private const int DaysBetween = 37;

    private readonly ILookup<string, SeedTable.Row> _topics = SeedTable.Read("demo-sessions").ToLookup(row => row["language"]);

    public void Plan(DemoHome home, DateOnly from)
    {
        var coach = CoachOf(home);
        var visit = 0;
        for (var day = from.AddDays(world.Draw(3, 12)); day < world.Today; day = day.AddDays(DaysBetween + world.Draw(-6, 9)))
        {
            var (number, heldOn) = (visit++, day);
            world.Plan(heldOn, 19, stop => VisitAsync(home, coach, number, heldOn, stop));
        }

        world.Plan(from.AddDays(14), 20, stop => AimAsync(home, coach, stop));
        world.Plan(world.Today.AddDays(-1), 20, stop => AppointAsync(home, coach, visit, stop));
    }

    private Visitor CoachOf(DemoHome home) =>
        DemoWorld.VisitorOf(home.Row["province"] == "el-hajeb" ? accounts.Coach : accounts.SecondCoach, Roles.Coach);

    private async Task VisitAsync(DemoHome home, Visitor coach, int number, DateOnly day, CancellationToken stop)
    {
        await CompleteAsync(home, coach, stop);
        var topics = _topics[home.Row["language"]].ToList();
        var topic = topics[number % topics.Count];
        var isShort = number % 4 == 3;
        var minutes = isShort ? world.Draw(4, 7) * 5 : world.Draw(15, 30) * 5;
        var facts = new SessionFacts(
            day, new TimeOnly(8 + number % 3 * 3 + home.Code[0] % 2, home.Code[1] % 4 * 15), minutes, isShort ? SessionMode.Phone : SessionMode.OnSite, topic["topic"], topic["notes"]);
        var present = home.MembersOn(day).OrderBy(_ => world.Random.Next()).Take(isShort ? 1 : world.Draw(3, 7)).OrderBy(member => member.Code).ToList();
        var lines = new SessionLines(
            [.. present.Select(member => new SessionLines.Presence(member.Id, minutes - (world.Happens(20) ? minutes / 5 : 0)))],
            [new SessionLines.Agreement(present[0].Id, topic["action"], day.AddDays(world.Draw(12, 30)))]);
        var held = await world.The<RecordSession>().RunAsync(new(coach, home.Id, facts, lines), stop);
        // Two cooperatives in one morning do not fit: the coach comes another time.
        if (held.Refusal?.Key is not ("Session.Overlaps" or "Session.DayTooLong"))
            DemoWorld.Accepted(held);
    }

    /// <summary>Most of what was agreed is done by the next visit.</summary>
    private async Task CompleteAsync(DemoHome home, Visitor coach, CancellationToken stop)
    {
        var open = await world.Db.AgreedActions
            .Where(action => action.DoneOn == null && world.Db.CoachingSessions.Any(session =>
                session.Id == action.SessionId && session.CooperativeId == home.Id && session.SupersededAt == null))
            .OrderBy(action => action.Id).Select(action => action.Id).ToListAsync(stop);
        foreach (var action in open.Where(_ => world.Happens(75)))
            DemoWorld.Accepted(await world.The<CompleteAction>().RunAsync(new(coach, action), stop));
    }

    private async Task AimAsync(DemoHome home, Visitor coach, CancellationToken stop)
    {
        var due = world.Clock.Today().AddMonths(10);
        var isArabic = home.Row["language"] == "Ar";
        var member = home.Members[0].Id;
        DemoWorld.Accepted(await world.The<PlanGoal>().RunAsync(
            new(coach, home.Id, null, isArabic ? "منتجات ببطاقة كاملة في المتجر" : "Produits avec une fiche complète", 6, due), stop));
        DemoWorld.Accepted(await world.The<PlanGoal>().RunAsync(
            new(coach, home.Id, member, isArabic ? "دخل شهري بالدرهم" : "Revenu mensuel en dirhams", 2_400, due), stop));
        var goals = await world.Db.CoachingGoals.Where(goal => goal.CooperativeId == home.Id).OrderBy(goal => goal.Id).Select(goal => goal.Id).ToListAsync(stop);
        foreach (var goal in goals)
            world.Plan(world.Clock.Today().AddMonths(4), 20, later => AdvanceAsync(coach, goal, later));
    }

    private async Task AdvanceAsync(Visitor coach, Id<CoachingGoal> goal, CancellationToken stop)
    {
        var target = await world.Db.CoachingGoals.Where(row => row.Id == goal).Select(row => row.Target).SingleAsync(stop);
        DemoWorld.Accepted(await world.The<AdvanceGoal>().RunAsync(new(coach, goal, target * world.Draw(55, 95) / 100, ""), stop));
    }

    private async Task AppointAsync(DemoHome home, Visitor coach, int number, CancellationToken stop)
    {
        var topics = _topics[home.Row["language"]].ToList();
        var place = home.Place.In(home.Row["language"] == "Ar" ? Language.Ar : Language.Fr);
        DemoWorld.Accepted(await world.The<PlanSession>().RunAsync(
            new(coach, home.Id, world.Today.AddDays(world.Draw(1, 16)), new TimeOnly(10, 30), place, topics[number % topics.Count]["topic"]), stop));
    }
}
