using System.Globalization;
using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Ninety invented people with dated memberships; one woman belongs to two cooperatives.</summary>
internal sealed class DemoMembers(DemoWorld world)
{
    private static readonly MembershipRole[] FirstRoles = [MembershipRole.President, MembershipRole.Treasurer, MembershipRole.Secretary];

    private readonly IReadOnlyList<SeedTable.Row> _names = SeedTable.Read("demo-names");
    private readonly HashSet<(string, string)> _given = [];
    private int _people;

    /// <summary>Numbers that only the story uses; nothing is ever sent to them.</summary>
    public static PhoneNumber Phone(int number) =>
        PhoneNumber.FromE164(string.Create(CultureInfo.InvariantCulture, $"+2126000000{number % 100:00}"));

    public void Plan(IReadOnlyList<DemoHome> homes)
    {
        foreach (var home in homes)
        {
            var count = int.Parse(home.Row["members"], CultureInfo.InvariantCulture);
            var women = int.Parse(home.Row["women"], CultureInfo.InvariantCulture);
            for (var place = 0; place < count; place++)
                Plan(home, place, place < women ? Gender.Female : Gender.Male, isLast: place == count - 1);
        }
    }

    private void Plan(DemoHome home, int place, Gender gender, bool isLast)
    {
        var isLate = isLast && home.Slug is not ("azir" or "taddart");
        var from = isLate
            ? world.InTheCourse(15, 70)
            : Registered(home).AddDays(place < FirstRoles.Length ? 0 : world.Draw(0, 900));
        var admitted = isLate ? from : world.Opening.AddMonths(-2);
        world.Plan(admitted, 9 + place, stop => home.Slug is "taddart" && isLast ? BelongTwiceAsync(home, from, stop) : AdmitAsync(home, place, gender, from, stop));
    }

    private async Task AdmitAsync(DemoHome home, int place, Gender gender, DateOnly from, CancellationToken stop)
    {
        var role = place < FirstRoles.Length ? FirstRoles[place] : MembershipRole.Member;
        var name = NameOf(gender);
        var born = new DateOnly(world.Draw(1958, 2004), world.Draw(1, 12), world.Draw(1, 28));
        var person = new AdmitMember.NewPerson(name, gender, born, home.Place, Phone(++_people), AllowsNaming: world.Happens(55));
        var admitted = DemoWorld.Accepted(await world.The<AdmitMember>().RunAsync(
            new(home.President, home.Id, "", person, from, role), stop));
        home.Members.Add(new(admitted.Member, admitted.Membership, admitted.Code, name, new(from, null), world.Draw(60, 140)));
        if (place < 2)
            await SignInAsync(admitted.Member, place == 0 ? home.President.Account!.Value : home.Treasurer.Account!.Value, stop);
        if (place == 4 && home.Slug is "tazemmourt" or "idgal" or "tiyni")
            PlanLeaving(home, home.Members.Count - 1);
    }

    /// <summary>The last member of Taddart is one of Azir's: she counts once in the programme (INV-29).</summary>
    private async Task BelongTwiceAsync(DemoHome home, DateOnly from, CancellationToken stop)
    {
        var known = await world.Db.Members.AsNoTracking().SingleAsync(member => member.Code == "AZI-005", stop);
        var admitted = DemoWorld.Accepted(await world.The<AdmitMember>().RunAsync(
            new(home.President, home.Id, known.Code, null, from, MembershipRole.Member), stop));
        home.Members.Add(new(admitted.Member, admitted.Membership, admitted.Code, known.Name, new(from, null), 80));
    }

    private async Task SignInAsync(Id<Member> member, Id<Account> account, CancellationToken stop)
    {
        (await world.Db.Members.SingleAsync(known => known.Id == member, stop)).SignInAs(account);
        await world.Db.SaveChangesAsync(stop);
    }

    private void PlanLeaving(DemoHome home, int place)
    {
        var until = world.InTheCourse(50, 78);
        world.Plan(until, 10, async stop =>
        {
            var member = home.Members[place];
            DemoWorld.Accepted(await world.The<EndMembership>().RunAsync(
                new(home.President, home.Id, member.MembershipId, until, "Départ pour Meknès"), stop));
            home.Members[place] = member with { Period = new(member.Period.From, until) };
        });
    }

    private PersonName NameOf(Gender gender)
    {
        while (true)
        {
            var given = world.Draw(Of(gender is Gender.Female ? "f" : "m"));
            var family = world.Draw(Of("family"));
            if (_given.Add((given["latin"], family["latin"])))
                return new(given["latin"], family["latin"], given["arabic"], family["arabic"]);
        }
    }

    private List<SeedTable.Row> Of(string kind) => [.. _names.Where(row => row["kind"] == kind)];

    private static DateOnly Registered(DemoHome home) =>
        DateOnly.ParseExact(home.Row["registered_on"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
