using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Application.Settlements;
using Marketplace.Domain.Common;
using Marketplace.Domain.Settlements;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Finance closes the month with each cooperative and pays what is due: one prepares, another confirms.</summary>
internal sealed class DemoPayouts(DemoWorld world, DemoAccounts accounts)
{
    private readonly Visitor _first = DemoWorld.VisitorOf(accounts.Finance, Roles.Finance);
    private readonly Visitor _second = DemoWorld.VisitorOf(accounts.SecondFinance, Roles.Finance);

    public async Task CloseAsync(DemoHome home, YearMonth month, CancellationToken stop)
    {
        var closed = await world.The<CloseSettlement>().RunAsync(new(_first, home.Id, month), stop);
        if (closed.Refusal?.Key == "Settlement.NothingBooked")
            return;
        var settlement = DemoWorld.Accepted(closed);
        var due = await world.Db.Settlements.Where(row => row.Id == settlement).Select(row => row.Due.Centimes).SingleAsync(stop);
        if (due > 0)
            await PayAsync(home, settlement, month, stop);
    }

    private async Task PayAsync(DemoHome home, Id<Settlement> settlement, YearMonth month, CancellationToken stop)
    {
        var payout = DemoWorld.Accepted(await world.The<PreparePayout>().RunAsync(new(_first, settlement), stop));
        var reference = string.Create(CultureInfo.InvariantCulture, $"VRT{month.Value}{home.Code}");
        world.Plan(month.Next.FirstDay.AddDays(5), 10, later => ConfirmAsync(payout, reference, later));
    }

    /// <summary>Cash that the cooperative took meanwhile may leave less owed than was due: then the payout waits a month.</summary>
    private async Task ConfirmAsync(Id<Payout> payout, string reference, CancellationToken stop)
    {
        var confirmed = await world.The<ConfirmPayout>().RunAsync(new(_second, payout, reference), stop);
        if (confirmed.Refusal?.Key == "Payout.MoreThanOwed")
            world.Plan(world.Clock.Today().AddMonths(1), 11, later => ConfirmAsync(payout, reference, later));
        else
            DemoWorld.Accepted(confirmed);
    }
}
