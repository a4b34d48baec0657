using System.Globalization;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Closes each month: what was sold elsewhere, costs, statements by treasurer and president, settlements and
/// payouts by two persons of finance, and the members paid.</summary>
internal sealed class DemoBooks(DemoWorld world, DemoAccounts accounts, IReadOnlyList<DemoHome> homes)
{
    private readonly DemoPay _pay = new(world);
    private readonly DemoPayouts _payouts = new(world, accounts);

    public void Plan(YearMonth month)
    {
        var next = month.Next.FirstDay;
        foreach (var (home, place) in homes.Select((home, place) => (home, place)))
        {
            world.Plan(next.AddDays(1), 6 + place, stop => RecordAsync(home, month, stop));
            world.Plan(next.AddDays(3), 6 + place, stop => _payouts.CloseAsync(home, month, stop));
            // Of the last month some cooperatives are late: their dashboards have something to do.
            if (month.Next < YearMonth.Of(world.Today) || place % 3 != 1)
                world.Plan(next.AddDays(6 + place % 3), 6 + place, stop => ShareAsync(home, month, stop));
        }
    }

    private async Task RecordAsync(DemoHome home, YearMonth month, CancellationToken stop)
    {
        await _pay.BringAsync(home, month, stop);
        var net = Money.FromCentimes(await world.Db.SalesFacts.Where(fact => fact.CooperativeId == home.Id && fact.Month == month)
            .SumAsync(fact => fact.Gross.Centimes, stop));
        var elsewhere = ElsewhereIn(home, month);
        DemoWorld.Accepted(await world.The<RecordCosts>().RunAsync(new(home.Treasurer, home.Id, month, CostsOf(home, net, elsewhere)), stop));
        if (!home.Row.Words("undeclared").Contains(month.Month.ToString(CultureInfo.InvariantCulture)))
        {
            DemoWorld.Accepted(await world.The<DeclareOffPlatformSales>().RunAsync(
                new(home.Treasurer, home.Id, month, elsewhere, Enum.Parse<DeclarationEvidence>(home.Row["evidence"])), stop));
        }
    }

    /// <summary>The souk goes on: a little less than before where the shop takes over, with good and bad months.</summary>
    private Money ElsewhereIn(DemoHome home, YearMonth month)
    {
        var usual = long.Parse(home.Row["off_platform"], CultureInfo.InvariantCulture) * 100;
        var season = month.Month is 11 or 12 or 3 or 6 ? 112 : month.Month is 8 or 1 ? 86 : 100;
        return Money.FromCentimes(usual).Portion(season * world.Draw(88, 108), 10_000);
    }

    private IReadOnlyList<CostLine> CostsOf(DemoHome home, Money here, Money elsewhere)
    {
        var materials = int.Parse(home.Row["materials"], CultureInfo.InvariantCulture);
        var overhead = Money.FromCentimes(long.Parse(home.Row["overhead"], CultureInfo.InvariantCulture) * 100);
        return
        [
            new(CostKind.Shipping, ChannelTag.Marketplace, here.Portion(world.Draw(2, 4), 100)),
            new(CostKind.Materials, ChannelTag.Marketplace, here.Portion(materials, 100)),
            new(CostKind.Materials, ChannelTag.OffPlatform, elsewhere.Portion(materials, 100)),
            new(CostKind.Transport, ChannelTag.OffPlatform, elsewhere.Portion(world.Draw(3, 6), 100)),
            new(CostKind.Rent, ChannelTag.Mixed, overhead.Portion(55, 100)),
            new(CostKind.Energy, ChannelTag.Mixed, overhead.Portion(world.Draw(24, 36), 100)),
            new(CostKind.Accounting, ChannelTag.Mixed, overhead.Portion(15, 100)),
        ];
    }

    private async Task ShareAsync(DemoHome home, YearMonth month, CancellationToken stop)
    {
        var prepare = world.The<PrepareStatement>();
        var prepared = await prepare.RunAsync(new(home.Treasurer, home.Id, month), stop);
        if (prepared.Refusal?.Key == "Distribution.NoWeights")
            prepared = await prepare.RunAsync(new(home.Treasurer, home.Id, month, KeepUndistributed: true), stop);
        var statement = DemoWorld.Accepted(prepared);
        // The president of the youngest cooperative has not looked at the last month yet.
        if (month.Next == YearMonth.Of(world.Today) && home.Slug is "tiwizi" or "tifaouine")
            return;
        var approve = world.The<ApproveStatement>();
        var approved = await approve.RunAsync(new(home.President, home.Id, statement), stop);
        if (approved.Refusal?.Key == "Statement.GuardNotKept")
            approved = await approve.RunAsync(new(home.President, home.Id, statement, Override: true, Note: "Accord du bureau, avance sur l’année"), stop);
        DemoWorld.Accepted(approved);
        await _pay.PayAsync(home, statement, stop);
    }
}
