using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Application.Settlements;
using Marketplace.Domain.Common;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Settlements;

public sealed class CloseMonthTests
{
    private static readonly YearMonth May = new(2025, 5);

    [DatabaseTheory]
    public async Task Closes_with_every_cooperative_that_sold_and_once_however_often_it_is_asked(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 1, 1));
        for (var number = 0; number < 3; number++)
        {
            var cooperative = await world.Given.CooperativeAsync();
            var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
            await new GivenTrades(world).DeliveredAsync(cooperative, new(2025, 5, 3), (product, 1));
        }

        await world.Given.CooperativeAsync();
        world.Clock.MoveTo(new(2025, 6, 2));

        var first = await AskAsync(world, Visitor.System);
        var again = await AskAsync(world, Visitor.System);
        await RunJobsAsync(world);
        var later = await AskAsync(world, Visitor.System);

        Assert.Equal((3, 3, 0), (first.Value, again.Value, later.Value));
        Assert.Equal(3, await world.ReadAsync(db => db.Settlements.CountAsync(row => row.Month == May)));
        await world.AuditAsync();
    }

    [DatabaseTheory]
    public async Task Refuses_a_running_month_and_who_is_not_finance(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, new(2025, 5, 31));

        Assert.Equal("Settlement.MonthNotOver", (await AskAsync(world, Visitor.System)).Refusal?.Key);
        Assert.Equal(Refusal.NotFound, (await AskAsync(world, await world.Given.VisitorAsync(Roles.Coach))).Refusal);
    }

    private static Task<Outcome<int>> AskAsync(TestWorld world, Visitor by) =>
        world.AskAsync<CloseMonth, Outcome<int>>(close => close.RunAsync(new(by, May), default));

    private static async Task RunJobsAsync(TestWorld world)
    {
        while (await world.AskAsync<JobRunner, int>(runner => runner.RunDueAsync(default)) > 0)
        {
        }
    }
}
