using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>The programme takes cooperatives in, asks members for their consent and reads what they were paid before.</summary>
internal sealed class DemoProgramme(DemoWorld world, DemoAccounts accounts)
{
    private const string Notice = "2025-1";
    private const int MonthsBefore = 12;

    private readonly Visitor _officer = DemoWorld.VisitorOf(accounts.Officer, Roles.Officer);

    public void Plan(IReadOnlyList<DemoHome> homes)
    {
        var coaching = new DemoCoaching(world, accounts);
        foreach (var (home, place) in homes.Select((home, place) => (home, place)))
        {
            var isLater = home.Slug is "tiwizi";
            var day = isLater ? world.Opening.AddMonths(3) : world.Opening.AddMonths(-1).AddDays(-12);
            world.Plan(day, 6 + place, stop => TakeInAsync(home, day, stop));
            world.Plan(day.AddDays(2), 6 + place, stop => AskAsync(home, stop));
            if (home.Row["baseline"] is "all" or "some")
                world.Plan(day.AddDays(4), 6 + place, stop => ReadAsync(home, stop));
            if (home.Row["coached_month"].Length > 0)
                coaching.Plan(home, world.Opening.AddMonths(int.Parse(home.Row["coached_month"], CultureInfo.InvariantCulture)));
        }
    }

    private async Task TakeInAsync(DemoHome home, DateOnly on, CancellationToken stop)
    {
        DemoWorld.Accepted(await world.The<EnrolCooperative>().RunAsync(new(_officer, home.Id, on, Notice), stop));
        var coach = home.Row["province"] == "el-hajeb" ? accounts.Coach : accounts.SecondCoach;
        DemoWorld.Accepted(await world.The<AssignCoach>().RunAsync(new(_officer, home.Id, coach, on), stop));
    }

    /// <summary>Each purpose by itself; some refuse to have their income measured, and are served all the same.</summary>
    private async Task AskAsync(DemoHome home, CancellationToken stop)
    {
        var named = await world.Db.Members.Where(member => member.AllowsNaming).Select(member => member.Id).ToHashSetAsync(stop);
        var asked = await world.Db.Consents.Select(consent => consent.MemberId).ToHashSetAsync(stop);
        foreach (var member in home.Members.Where(member => !asked.Contains(member.Id)))
        {
            Give(member, ConsentPurpose.ServiceDelivery);
            if (!world.Happens(6))
                Give(member, ConsentPurpose.IncomeMeasurement);
            if (named.Contains(member.Id))
                Give(member, ConsentPurpose.PublishingName);
        }

        await world.Db.SaveChangesAsync(stop);
    }

    private void Give(DemoMember member, ConsentPurpose purpose)
    {
        var medium = world.Happens(75) ? ConsentMedium.OnPaper : ConsentMedium.OralWithWitness;
        world.Db.Consents.Add(Consent.Give(member.Id, purpose, Notice, world.Happens(70) ? Language.Ar : Language.Fr, medium, new(world.Clock.Now(), accounts.Officer)));
    }

    /// <summary>Twelve months from the cooperative's own pay book; where the book is patchy, of every second member only.</summary>
    private async Task ReadAsync(DemoHome home, CancellationToken stop)
    {
        var consenting = await world.Db.Consents
            .Where(consent => consent.Purpose == ConsentPurpose.IncomeMeasurement && consent.WithdrawnAt == null)
            .Select(consent => consent.MemberId).ToHashSetAsync(stop);
        var usual = MonthlyPayBefore(home);
        foreach (var (member, place) in home.Members.Select((member, place) => (member, place)).Where(item => consenting.Contains(item.member.Id)))
        {
            if (home.Row["baseline"] == "some" && place % 2 == 1)
                continue;
            var last = YearMonth.Of(world.Clock.Today()).Previous;
            var months = YearMonth.Between(last.AddMonths(1 - MonthsBefore), last)
                .ToDictionary(month => month, _ => usual.Portion(member.Skill * world.Draw(72, 118), 10_000));
            DemoWorld.Accepted(await world.The<RecordBaseline>().RunAsync(
                new(_officer, home.Id, member.Id, months, BaselineSource.PayBook, world.Clock.Today(), ""), stop));
        }
    }

    /// <summary>What the souk alone left to each member: sales less materials and overhead, shared.</summary>
    private static Money MonthlyPayBefore(DemoHome home)
    {
        var sales = long.Parse(home.Row["off_platform"], CultureInfo.InvariantCulture);
        var left = sales * (100 - int.Parse(home.Row["materials"], CultureInfo.InvariantCulture) - 5) / 100
            - long.Parse(home.Row["overhead"], CultureInfo.InvariantCulture);
        return Money.OfDirhams(left).Portion(84, 100 * long.Parse(home.Row["members"], CultureInfo.InvariantCulture));
    }
}
