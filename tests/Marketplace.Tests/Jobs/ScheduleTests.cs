using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Application.Orders;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Marketplace.Tests.Jobs;

public sealed class ScheduleTests
{
    [DatabaseTheory]
    public async Task Recurring_work_runs_by_its_name(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var sale = await Sale.OpenAsync(world, units: 10, ordered: 2, method: PaymentMethod.BankTransfer);
        world.Clock.MoveTo(new DateOnly(2026, 6, 20));
        var scheduler = await world.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Start();

        await scheduler.TriggerJob(new JobKey(nameof(ReleaseUnpaidOrders)));
        for (var wait = 0; wait < 100 && (await sale.NowAsync()).Status is CooperativeOrderStatus.AwaitingPayment; wait++)
            await Task.Delay(100);
        await scheduler.Shutdown(waitForJobsToComplete: true);

        Assert.Equal(CooperativeOrderStatus.Cancelled, (await sale.NowAsync()).Status);
    }

    [Fact]
    public async Task Every_recurring_work_has_a_time_of_its_own()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var works = world.Services.GetServices<ScheduledWork>().ToList();

        Assert.NotEmpty(works);
        Assert.Equal(works.Count, works.Select(work => work.Name).Distinct().Count());
        Assert.All(works, work => Assert.NotNull(new CronExpression(work.Cron).GetNextValidTimeAfter(world.Clock.GetUtcNow())));
    }
}
