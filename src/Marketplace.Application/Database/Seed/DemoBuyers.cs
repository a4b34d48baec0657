using System.Globalization;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Invented buyers all over the country; a quarter of the orders are those of three accounts.</summary>
internal sealed class DemoBuyers(DemoWorld world, DemoAccounts accounts)
{
    private const int People = 160;
    private const int AccountsPercent = 22;

    private readonly List<Person> _people = [];
    private readonly List<Person> _holders = [];

    /// <param name="ProvinceId">Tells whether a parcel stays within a cooperative's own province.</param>
    public sealed record Person(Id<Account>? Account, Buyer Buyer, DeliveryAddress Address, Id<Province> ProvinceId);

    public async Task GatherAsync(CancellationToken stop)
    {
        var provinces = (await world.Db.Cities.Select(city => new { city.Name, city.ProvinceId }).ToListAsync(stop))
            .DistinctBy(city => city.Name.Fr).ToDictionary(city => city.Name.Fr, city => (city.ProvinceId, city.Name));
        var places = SeedTable.Read("demo-places").SelectMany(row =>
            Enumerable.Repeat(row, int.Parse(row["weight"], CultureInfo.InvariantCulture))).ToList();
        var names = SeedTable.Read("demo-names").ToLookup(row => row["kind"]);
        for (var number = 1; number <= People; number++)
        {
            var given = world.Draw<SeedTable.Row>([.. names[world.Happens(60) ? "f" : "m"]]);
            var family = world.Draw<SeedTable.Row>([.. names["family"]]);
            var language = number % 10 == 0 ? Language.En : world.Happens(35) ? Language.Ar : Language.Fr;
            var script = language is Language.Ar ? "arabic" : "latin";
            _people.Add(Live(null, $"{given[script]} {family[script]}", language, world.Draw(places), number));
        }

        _holders.AddRange(accounts.Buyers.Select((holder, index) =>
            Live(holder.Account, holder.DisplayName, holder.Language, places[index * 29], People + index)));

        Person Live(Id<Account>? account, string name, Language language, SeedTable.Row place, int number)
        {
            var (province, city) = provinces[place["city"]];
            var letters = language is Language.Ar ? "ar" : "fr";
            var phone = DemoMembers.Phone(number);
            var email = account is not null || number % 3 > 0 ? string.Create(CultureInfo.InvariantCulture, $"acheteur{number}@mida.example") : "";
            return new(
                account,
                new(name, phone, email, language),
                new(name, phone, city.In(language), place[$"district_{letters}"], "", place[$"landmark_{letters}"], "", ""),
                province);
        }
    }

    public Person Draw() => world.Draw<Person>(world.Happens(AccountsPercent) ? _holders : _people);
}
