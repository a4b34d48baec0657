using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Seed;

public sealed class DemoStoryTests(ToldStory told) : IClassFixture<ToldStory>
{
    [DatabaseTheory]
    public async Task Tells_of_a_whole_province(DatabaseEngine engine)
    {
        var (world, figures) = await told.OnAsync(engine);

        Assert.Equal((12, 90, 96, 150), (figures.Cooperatives, figures.Members, figures.Products, figures.Orders));
        Assert.Equal(3, await world.ReadAsync(db => db.Unions.CountAsync()));
        Assert.Equal(75, await world.ReadAsync(db => db.Provinces.CountAsync()));
        Assert.Equal(12, await world.ReadAsync(db => db.Regions.CountAsync()));
        Assert.Equal(96, await world.ReadAsync(db => db.Products.CountAsync(product => product.Status == ProductStatus.Published)));
        Assert.Equal(91, await world.ReadAsync(db => db.Memberships.CountAsync()));
    }

    [DatabaseTheory]
    public async Task Every_product_of_the_catalogue_stands_on_its_shelf(DatabaseEngine engine)
    {
        var (world, _) = await told.OnAsync(engine);
        var catalogue = SeedTable.Read("demo-catalog").ToDictionary(row => row["sku"], row => row["category"]);

        var shelves = await world.ReadAsync(db => db.Products
            .Join(db.Categories, product => product.CategoryId, category => category.Id, (product, category) => new { product.Sku, category.Code })
            .ToDictionaryAsync(row => row.Sku, row => row.Code));

        // The box of three honeys is the one gift box: otherwise that shelf would be empty.
        Assert.Equal(["HNY-GFT-375"], catalogue.Where(row => shelves[row.Key] != row.Value).Select(row => row.Key));
    }

    [DatabaseTheory]
    public async Task Every_invariant_holds(DatabaseEngine engine)
    {
        var (world, _) = await told.OnAsync(engine);

        var report = await world.AskAsync<Auditor, AuditReport>(auditor => auditor.LoadAsync(default));

        Assert.Empty(report.Breaches.Select(breach => $"{breach.Code} {breach.Name}: {string.Join(", ", breach.Subjects)}"));
    }

    [DatabaseTheory]
    public async Task Parts_are_in_every_state_a_board_shows(DatabaseEngine engine)
    {
        var (world, _) = await told.OnAsync(engine);

        var states = await world.ReadAsync(db => db.CooperativeOrders.Select(part => part.Status).Distinct().ToListAsync());

        Assert.Equal(Enum.GetValues<CooperativeOrderStatus>(), states.Order());
    }

    [DatabaseTheory]
    public async Task Months_are_shared_out_and_members_paid(DatabaseEngine engine)
    {
        var (world, _) = await told.OnAsync(engine);

        var approved = await world.ReadAsync(db => db.SurplusStatements
            .Where(statement => statement.Channel == Channel.Marketplace && statement.Status == StatementStatus.Approved)
            .Select(statement => statement.CooperativeId).Distinct().CountAsync());

        Assert.Equal(12, approved);
        Assert.True(await world.ReadAsync(db => db.MemberPayments.CountAsync()) > 100);
        Assert.True(await world.ReadAsync(db => db.Refunds.AnyAsync()));
        Assert.True(await world.ReadAsync(db => db.Payouts.AnyAsync(payout => payout.Status == Domain.Settlements.PayoutStatus.Executed)));
    }

    [DatabaseTheory]
    public async Task Some_are_coached_and_some_not_yet_and_some_have_no_baseline(DatabaseEngine engine)
    {
        var (world, _) = await told.OnAsync(engine);

        var coached = await world.ReadAsync(db => db.CoachingSessions.Select(session => session.CooperativeId).Distinct().CountAsync());
        var measured = await world.ReadAsync(db => db.BaselineMonths.Select(month => month.MemberId).Distinct().CountAsync());

        Assert.InRange(coached, 3, 11);
        Assert.InRange(measured, 46, 89);
        Assert.True(await world.ReadAsync(db => db.PlannedSessions.AnyAsync(planned => planned.On > ToldStory.Day)));
    }

    [DatabaseTheory]
    public async Task INV29_one_woman_belongs_to_two_cooperatives_and_is_one_person(DatabaseEngine engine)
    {
        var (world, _) = await told.OnAsync(engine);

        var twice = await world.ReadAsync(db => db.Memberships.GroupBy(membership => membership.MemberId)
            .Where(same => same.Count() > 1).Select(same => same.Key).ToListAsync());

        var person = await world.ReadAsync(db => db.Members.SingleAsync(member => member.Id == twice.Single()));
        Assert.Equal(Gender.Female, person.Gender);
    }

    [DatabaseTheory]
    public async Task Everybody_invented_is_marked_so_and_can_be_reached_by_nobody(DatabaseEngine engine)
    {
        var (world, _) = await told.OnAsync(engine);

        Assert.False(await world.ReadAsync(db => db.Members.AnyAsync(member => !member.IsSynthetic)));
        Assert.False(await world.ReadAsync(db => db.Cooperatives.AnyAsync(cooperative => !cooperative.IsSynthetic)));
        Assert.All(await world.ReadAsync(db => db.Members.Select(member => member.Phone).ToListAsync()), phone => IsOfTheStory(phone!.Value));
        Assert.All(await world.ReadAsync(db => db.Orders.Select(order => order.Buyer.Phone).ToListAsync()), IsOfTheStory);
        Assert.All(await world.ReadAsync(db => db.Cooperatives.Select(cooperative => cooperative.Ice).ToListAsync()), ice => Assert.StartsWith("999000", ice, StringComparison.Ordinal));
        Assert.All(await world.ReadAsync(db => db.Users.Select(user => user.Email!).ToListAsync()), email => Assert.EndsWith(".example", email, StringComparison.Ordinal));
        Assert.False(await world.ReadAsync(db => db.OutgoingMessages.AnyAsync()));
    }

    [DatabaseTheory]
    public async Task A_told_database_is_not_told_again(DatabaseEngine engine)
    {
        var (world, _) = await told.OnAsync(engine);

        var again = await world.AskAsync<DemoStory, Outcome<DemoStory.Figures>>(story => story.RunAsync(new(), default));

        Assert.Equal("Seed.NotEmpty", again.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task The_same_seed_and_clock_tell_the_same_story(DatabaseEngine engine)
    {
        var first = await DigestAsync(engine, seed: 3);
        var second = await DigestAsync(engine, seed: 3);
        var other = await DigestAsync(engine, seed: 4);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [DatabaseTheory]
    public async Task Reference_rows_are_added_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var first = await world.AskAsync<SeedReference, Outcome<int>>(seed => seed.RunAsync(default));

        var second = await world.AskAsync<SeedReference, Outcome<int>>(seed => seed.RunAsync(default));

        Assert.True(first.Value > 300);
        Assert.Equal(0, second.Value);
        Assert.Equal([4, 6, 12], (await world.ReadAsync(db => db.ReferenceTerms.GroupBy(term => term.List).Select(list => list.Count()).ToListAsync())).Order());
    }

    /// <summary>Names, amounts and outcomes that chance decides.</summary>
    private static async Task<string> DigestAsync(DatabaseEngine engine, int seed)
    {
        var (world, _) = await ToldStory.TellAsync(engine, new(seed, Orders: 30) { Months = 1 });
        await using (world)
        {
            var orders = await world.ReadAsync(db => db.Orders.OrderBy(order => order.Id).Select(order => new { order.Number, order.Token, order.Total.Centimes }).ToListAsync());
            var members = await world.ReadAsync(db => db.Members.OrderBy(member => member.Id).Select(member => member.Name).ToListAsync());
            var lots = await world.ReadAsync(db => db.Lots.OrderBy(lot => lot.Id).Select(lot => new { lot.Code, lot.UnitsOnHand, lot.UnitsReserved }).ToListAsync());
            var books = await world.ReadAsync(db => db.LedgerEntries.OrderBy(entry => entry.Id).Select(entry => new { entry.Kind, entry.Amount.Centimes, entry.BookedOn }).ToListAsync());
            return string.Join('\n', orders.Cast<object>().Concat(members).Concat(lots).Concat(books));
        }
    }

    private static void IsOfTheStory(PhoneNumber phone) => Assert.StartsWith("+2126000000", phone.E164, StringComparison.Ordinal);
}
