using Marketplace.Application.Access;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Builders;

/// <summary>Makes valid rows of the catalogue and its people.</summary>
public sealed class Given(TestWorld world)
{
    private int _next;

    private DateTimeOffset Now => world.Clock.Now();

    public static PhoneNumber Phone { get; } = PhoneNumber.FromE164("+212600000042");

    /// <summary>An active cooperative that delivers for 25 DH and takes 3 % commission and 1.2 % payment fee.</summary>
    public async Task<Cooperative> CooperativeAsync(
        string code = "", Rate? commission = null, Rate? paymentFee = null, Money reserveBrought = default)
    {
        var (province, chain) = (await ProvinceAsync(), await ChainAsync("HONEY"));
        var number = ++_next;
        var name = code.Length > 0 ? code : $"COOP{number}";
        var cooperative = Cooperative.Register(
            name,
            $"coop-{number}",
            new(LocalizedText.Same(name), LocalizedText.Same("Iqaddar"), LocalizedText.Same("Miel"), LocalizedText.Same("Histoire")),
            new($"R-{number}", $"999000{number:000000000}", new(2014, 3, 1), Money.OfDirhams(10_000), reserveBrought),
            isSynthetic: true).Value;
        cooperative.Settle(province.Id, chain.Id);
        cooperative.ReachAt(Phone, $"coop{number}@mida.example", Language.Fr);
        cooperative.Admit(Now);
        await world.WriteAsync(db => db.Cooperatives.Add(cooperative));
        await SellingTermsAsync(cooperative.Id, commission ?? Rate.FromBasisPoints(300), paymentFee ?? Rate.FromBasisPoints(120));
        return cooperative;
    }

    /// <summary>A published product in whole grams, pieces or millilitres.</summary>
    public async Task<Product> ProductAsync(
        Cooperative cooperative, Money price, long netQuantity = 500, ProductUnit unit = ProductUnit.Gram, string chain = "HONEY")
    {
        var (category, production) = (await CategoryAsync(), await ChainAsync(chain));
        var product = Product.Draft(cooperative.Id, $"SKU-{++_next}", category.Id, production.Id).Value;
        var name = new LocalizedText($"Miel {_next}", $"عسل {_next}", $"Honey {_next}");
        Accepted(product.Describe(new(name, name, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Same("Au sec"))));
        Accepted(product.Offer(new(unit, netQuantity, price, Rate.Zero, IsUniquePiece: false)));
        var picture = Picture.Upload(cooperative.Id, $"{_next:x64}", Now);
        picture.BecomeReady(1400, 1400, "#c08040");
        await world.WriteAsync(db => db.Pictures.Add(picture));
        Accepted(product.Show(picture.Id, name));
        Accepted(product.Publish(category, cooperative, Now));
        await world.WriteAsync(db => db.Products.Add(product));
        return product;
    }

    /// <summary>Units that can be sold, with their first movement.</summary>
    public async Task<Lot> LotAsync(Product product, long units, DateOnly? bestBefore = null)
    {
        var made = MoroccanTime.DayOf(Now).AddDays(-10);
        var origin = new LotOrigin($"LOT-{++_next}", LocalizedText.Same("Aït Ouallal"), made, bestBefore, Money.OfDirhams(20));
        var lot = Lot.Receive(product, origin, units, Now).Value;
        await world.WriteAsync(db => db.Lots.Add(lot));
        await world.WriteAsync(db => db.StockMovements.Add(
            StockMovement.Record(lot.Id, MovementKind.Received, units, $"lot:{lot.Id}", new(Now, Account.System))));
        return lot;
    }

    /// <summary>A member since 2020.</summary>
    public async Task<Member> MemberAsync(Cooperative cooperative, string code = "", MembershipRole role = MembershipRole.Member)
    {
        var name = code.Length > 0 ? code : $"M{++_next:000}";
        var member = Member.Register(name, new("Fatima", name, "فاطمة", name), Gender.Female, isSynthetic: true).Value;
        await world.WriteAsync(db => db.Members.Add(member));
        var membership = Membership.Begin(member.Id, cooperative.Id, new(2020, 1, 1), role, []).Value;
        await world.WriteAsync(db => db.Memberships.Add(membership));
        return member;
    }

    /// <summary>An account that works for the cooperative, as a visitor.</summary>
    public async Task<Visitor> StaffAsync(Cooperative cooperative, StaffPosition position = StaffPosition.President)
    {
        var account = await AccountAsync();
        await world.WriteAsync(db => db.CooperativeStaff.Add(CooperativeStaff.Appoint(account, cooperative.Id, position)));
        return await world.AskAsync<VisitorRights, Visitor>(rights => rights.LoadAsync(account, Language.Fr, default));
    }

    /// <summary>An account with a role of the staff, as a visitor.</summary>
    public async Task<Visitor> VisitorAsync(params string[] roles)
    {
        var account = await AccountAsync();
        return new(account, Language.Fr, roles.ToHashSet(), new Dictionary<Id<Cooperative>, StaffPosition>());
    }

    public async Task<Id<Account>> AccountAsync()
    {
        var name = $"user{++_next}@mida.example";
        var user = new AppUser
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = name,
            NormalizedEmail = name.ToUpperInvariant(),
            SecurityStamp = name,
            DisplayName = name,
            CreatedAt = Now,
        };
        await world.WriteAsync(db => db.Users.Add(user));
        return user.AccountId;
    }

    public async Task<Province> ProvinceAsync()
    {
        if (await world.ReadAsync(db => db.Provinces.FirstOrDefaultAsync()) is { } known)
            return known;
        var region = Region.Create("03", LocalizedText.Same("Fès-Meknès"));
        await world.WriteAsync(db => db.Regions.Add(region));
        var province = Province.Create(region.Id, "el-hajeb", new("El Hajeb", "الحاجب", "El Hajeb"), isPrefecture: false);
        await world.WriteAsync(db => db.Provinces.Add(province));
        await world.WriteAsync(db => db.Cities.Add(City.Create(province.Id, province.Name)));
        return province;
    }

    public async Task<ProductionChain> ChainAsync(string code)
    {
        if (await world.ReadAsync(db => db.ProductionChains.FirstOrDefaultAsync(chain => chain.Code == code)) is { } known)
            return known;
        var chain = ProductionChain.Create(code, LocalizedText.Same(code));
        await world.WriteAsync(db => db.ProductionChains.Add(chain));
        return chain;
    }

    public async Task<Category> CategoryAsync()
    {
        if (await world.ReadAsync(db => db.Categories.Include(category => category.Attributes).FirstOrDefaultAsync(category => category.ParentId != null)) is { } known)
            return known;
        var shelf = Category.Create("hive", "miel-et-ruche", new("Miel et ruche", "العسل والخلية", "Honey"), 1);
        await world.WriteAsync(db => db.Categories.Add(shelf));
        var category = Category.CreateUnder(shelf, "honey", "miel", new("Miel", "عسل", "Honey"), 1, isFood: true);
        await world.WriteAsync(db => db.Categories.Add(category));
        return category;
    }

    private async Task SellingTermsAsync(Id<Cooperative> cooperative, Rate commission, Rate paymentFee)
    {
        var from = new DateOnly(2020, 1, 1);
        var tariff = new DeliveryTariff(Money.OfDirhams(15), Money.OfDirhams(25), Money.Zero, 2, 4);
        await world.WriteAsync(db =>
        {
            db.DeliveryMethods.Add(DeliveryMethod.Offer(cooperative, DeliveryKind.Home, LocalizedText.Same("À domicile"), tariff));
            db.DistributionRules.Add(DistributionRule.Decide(
                cooperative, from, ReserveRates.Default, WeightBasis.RemunerationValue, "AG 2020"));
        });
        if (await world.ReadAsync(db => db.CommissionPolicies.AnyAsync()))
            return;
        await world.WriteAsync(db => db.CommissionPolicies.AddRange(
            new[] { PaymentMethod.CashOnDelivery, PaymentMethod.BankTransfer }.Select(method =>
                CommissionPolicy.Decide(from, method, commission, paymentFee))));
    }

    private static void Accepted(Outcome outcome)
    {
        if (outcome.IsRefused)
            throw new InvalidOperationException(outcome.Refusal.Key);
    }
}
