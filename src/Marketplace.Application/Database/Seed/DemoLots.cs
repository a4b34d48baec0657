using System.Globalization;
using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;

namespace Marketplace.Application.Database.Seed;

/// <summary>Lots come in after each harvest, or every season where there is none, with what each member brought.</summary>
internal sealed class DemoLots(DemoWorld world, IReadOnlyList<DemoGood> goods, int ordersTold)
{
    private const int MonthsBetweenLots = 4;
    private const double LinesPerOrder = 2.4;
    private const double UnitsPerLine = 1.7;
    private const double Margin = 1.7;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly long _weights = goods.Sum(good => good.Weight);

    public void Plan()
    {
        foreach (var good in goods)
        {
            var arrivals = ArrivalsOf(good).Where(arrival => arrival < world.Today).ToList();
            foreach (var (arrival, index) in arrivals.Select((arrival, index) => (arrival, index)))
                world.Plan(arrival, 8, stop => ReceiveAsync(good, arrival, UnitsOf(good, arrivals.Count, index), stop));
        }
    }

    /// <summary>One before the opening, then one after each harvest; what has no season is made all year.</summary>
    private IEnumerable<DateOnly> ArrivalsOf(DemoGood good)
    {
        var first = world.Opening.AddDays(-world.Draw(4, 12));
        yield return first;
        if (good.IsUniquePiece)
            yield break;
        for (var months = 1; months <= world.Months; months++)
        {
            var month = world.Opening.AddMonths(months);
            var isOver = !good.Season.IsNone && good.Season.Contains(month.AddMonths(-1).Month) && !good.Season.Contains(month.Month);
            if (good.Season.IsNone ? months % MonthsBetweenLots == 0 : isOver)
                yield return month.AddDays(world.Draw(0, 9));
        }
    }

    /// <summary>Enough for what the story sells, a little less of what is rare.</summary>
    private long UnitsOf(DemoGood good, int lots, int index)
    {
        if (good.IsUniquePiece)
            return 1;
        var sold = ordersTold * LinesPerOrder * UnitsPerLine * good.Weight / _weights;
        var isRare = good.Sku is "HNY-CAR-500" or "CRF-RUG-RUN" or "CAC-OIL-030";
        var share = index == lots - 1 ? 1.4 : 1.0;
        return Math.Max(isRare ? 5 : 12, (long)(sold * Margin * share / lots * (isRare ? 0.5 : 1.0))) + world.Draw(0, 8);
    }

    private async Task ReceiveAsync(DemoGood good, DateOnly arrival, long units, CancellationToken stop)
    {
        var made = good.Season.IsNone ? arrival.AddDays(-world.Draw(2, 15)) : DemoCatalog.LastHarvest(good.Season, arrival).AddDays(-world.Draw(0, 14));
        var cost = good.Price.Portion(world.Draw(38, 55), 100);
        DemoWorld.Accepted(await world.The<ReceiveLot>().RunAsync(
            new(good.Home.President, good.Home.Id, good.Id, CodeOf(good, made), good.Home.Place, made, null, cost, units, SharesOf(good, arrival, units)), stop));
    }

    /// <summary>TAM-26-THY250-07: cooperative, year, product, running number.</summary>
    private string CodeOf(DemoGood good, DateOnly made)
    {
        var product = string.Concat(good.Sku.Split('-').Skip(1));
        var number = _numbers[good.Sku] = _numbers.GetValueOrDefault(good.Sku) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{good.Home.Code}-{made.Year % 100:00}-{product}-{number:00}");
    }

    /// <summary>Three to six members; a unique piece is one or two women's hours.</summary>
    private List<ReceiveLot.Share> SharesOf(DemoGood good, DateOnly arrival, long units)
    {
        var members = good.Home.MembersOn(arrival).OrderBy(_ => world.Random.Next()).Take(good.IsUniquePiece ? 2 : world.Draw(3, 6)).OrderBy(member => member.Code);
        return [.. members.Select(member => new ReceiveLot.Share(member.Id, KindOf(good), Math.Max(1, QuantityOf(good, units) * member.Skill / 400 + world.Draw(0, 70))))];
    }

    private static ContributionKind KindOf(DemoGood good) =>
        good.Unit is not ProductUnit.Piece ? ContributionKind.Grams : good.IsUniquePiece ? ContributionKind.Minutes : ContributionKind.Pieces;

    private static long QuantityOf(DemoGood good, long units) => KindOf(good) switch
    {
        ContributionKind.Grams => good.NetQuantity * units,
        ContributionKind.Minutes => 9_000,
        ContributionKind.Pieces => units,
    };
}
