using System.Globalization;
using Marketplace.Application.Images;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Three unions and twelve cooperatives, all invented, with their terms.</summary>
internal sealed class DemoCooperatives(DemoWorld world, DemoAccounts accounts)
{
    public async Task<IReadOnlyList<DemoHome>> FoundAsync(CancellationToken stop)
    {
        var provinces = await world.Db.Provinces.ToDictionaryAsync(province => province.Code, province => province.Id, stop);
        var chains = await world.Db.ProductionChains.ToDictionaryAsync(chain => chain.Code, chain => chain.Id, stop);
        var unions = SeedTable.Read("demo-unions").ToDictionary(row => row["slug"], row => CooperativeUnion.Register(
            row["slug"], row.Text("name"), row.Text("story"), provinces[row["province"]], Day(row["registered_on"])));
        world.Db.Unions.AddRange(unions.Values);
        var homes = new List<DemoHome>();
        foreach (var row in SeedTable.Read("demo-cooperatives"))
        {
            var cooperative = Found(row, homes.Count + 1, provinces[row["province"]], chains[row["chain"]]);
            world.Db.Cooperatives.Add(cooperative);
            await world.Db.SaveChangesAsync(stop);
            var since = Later(unions[row["union"]].RegisteredOn, cooperative.RegisteredOn.AddMonths(3));
            DemoWorld.Accepted(unions[row["union"]].Welcome(cooperative.Id, since));
            homes.Add(new DemoHome(row, cooperative, await accounts.AppointAsync(cooperative, stop)));
        }

        await world.Db.SaveChangesAsync(stop);
        await AgreeTermsAsync(homes, stop);
        await ShowCoversAsync(homes, stop);
        return homes;
    }

    private Cooperative Found(SeedTable.Row row, int number, Id<Province> province, Id<ProductionChain> chain)
    {
        var registered = Day(row["registered_on"]);
        var registration = new CooperativeRegistration(
            string.Create(CultureInfo.InvariantCulture, $"{registered.Year % 100:00}/{(row["province"] == "el-hajeb" ? "EHJ" : "KHB")}/{number * 17:0000}"),
            string.Create(CultureInfo.InvariantCulture, $"999000{number:000000000}"),
            registered,
            Money.OfDirhams(long.Parse(row["capital"], CultureInfo.InvariantCulture)),
            Money.OfDirhams(long.Parse(row["reserve"], CultureInfo.InvariantCulture)));
        var profile = new CooperativeProfile(row.Text("name"), row.Text("place"), row.Text("craft"), row.Text("story"));
        var cooperative = DemoWorld.Accepted(Cooperative.Register(row["code"], row["slug"], profile, registration, isSynthetic: true));
        cooperative.Settle(province, chain);
        cooperative.ReachAt(DemoMembers.Phone(number), $"{row["slug"]}@mida.example", Enum.Parse<Language>(row["language"]));
        cooperative.Admit(world.Clock.Now());
        cooperative.PublishMembersShare(Rate.FromBasisPoints(world.Draw(4_800, 6_400)), MembersShareBasis.Declared, world.Opening.AddMonths(-1));
        return cooperative;
    }

    private async Task AgreeTermsAsync(IReadOnlyList<DemoHome> homes, CancellationToken stop)
    {
        foreach (var home in homes)
        {
            world.Db.DistributionRules.Add(DistributionRule.Decide(
                home.Id, world.Opening.AddYears(-2), ReserveRates.Default, home.Basis, $"AG {world.Opening.Year - 2}"));
            if (home.Slug is "azir" or "azetta")
                world.Db.DistributionRules.Add(LaterRule(home));
            world.Db.DeliveryMethods.AddRange(Deliveries(home));
        }

        // The rates fell half a year after the opening: orders placed before keep the older ones (INV-28).
        foreach (var (method, fee) in new[] { (PaymentMethod.CashOnDelivery, 120), (PaymentMethod.BankTransfer, 40), (PaymentMethod.Card, 240) })
        {
            world.Db.CommissionPolicies.Add(CommissionPolicy.Decide(world.Opening.AddMonths(-2), method, Rate.FromBasisPoints(800), Rate.FromBasisPoints(fee)));
            world.Db.CommissionPolicies.Add(CommissionPolicy.Decide(world.Opening.AddMonths(6), method, Rate.FromBasisPoints(600), Rate.FromBasisPoints(fee)));
        }

        await world.Db.SaveChangesAsync(stop);
    }

    /// <summary>An assembly of the story's own year decides to keep some for equipment.</summary>
    private DistributionRule LaterRule(DemoHome home) => DistributionRule.Decide(
        home.Id, world.Opening.AddMonths(5), new(Rate.FromBasisPoints(1_000), Rate.FromBasisPoints(200), Rate.FromBasisPoints(1_000)), home.Basis,
        $"AG {world.Opening.AddMonths(5).Year}");

    private static IEnumerable<DeliveryMethod> Deliveries(DemoHome home)
    {
        var home24 = new LocalizedText("À domicile", "إلى المنزل", "To your door");
        var relay = new LocalizedText("En point relais", "إلى نقطة استلام", "To a pickup point");
        var shop = new LocalizedText("Retrait à la coopérative", "الاستلام من مقر التعاونية", "Collect from the cooperative");
        yield return DeliveryMethod.Offer(home.Id, DeliveryKind.Home, home24, new(Money.OfDirhams(20), Money.OfDirhams(35), Money.OfDirhams(600), 2, 4));
        yield return DeliveryMethod.Offer(home.Id, DeliveryKind.Pickup, relay, new(Money.OfDirhams(15), Money.OfDirhams(25), Money.OfDirhams(400), 2, 5));
        yield return DeliveryMethod.Offer(home.Id, DeliveryKind.Pickup, shop, new(Money.Zero, Money.Zero, Money.Zero, 1, 2));
    }

    private async Task ShowCoversAsync(IReadOnlyList<DemoHome> homes, CancellationToken stop)
    {
        foreach (var home in homes)
        {
            await using var file = DemoPictures.Open(home.Row["cover"]);
            var kept = DemoWorld.Accepted(await world.The<PictureIntake>().ReceiveAsync(file, stop));
            var cover = Picture.Upload(home.Id, kept.Hash.ToString(), world.Clock.Now());
            world.Db.Pictures.Add(cover);
            await world.Db.SaveChangesAsync(stop);
            world.The<JobQueue>().Add(JobKinds.MakePictureSizes, new MakePictureSizes.Request(cover.Hash), $"picture:{cover.Id}", world.Clock.Now());
            (await world.Db.Cooperatives.SingleAsync(cooperative => cooperative.Id == home.Id, stop)).ShowCover(cover.Id);
        }

        await world.Db.SaveChangesAsync(stop);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
