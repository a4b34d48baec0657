using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Seed;

public sealed class DemoStoryTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    [DatabaseTheory]
    public async Task Tells_of_a_whole_province(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, Day);

        var told = await TellAsync(world);

        Assert.Equal((12, 90, 96), (told.Cooperatives, told.Members, told.Products));
        Assert.Equal(3, await world.ReadAsync(db => db.Unions.CountAsync()));
        Assert.Equal(75, await world.ReadAsync(db => db.Provinces.CountAsync()));
        Assert.Equal(12, await world.ReadAsync(db => db.Regions.CountAsync()));
        Assert.Equal(96, await world.ReadAsync(db => db.Products.CountAsync(product => product.Status == ProductStatus.Published)));
        Assert.Equal(91, await world.ReadAsync(db => db.Memberships.CountAsync()));
        Assert.Equal(26, await world.ReadAsync(db => db.Products.Select(product => product.CategoryId).Distinct().CountAsync()));
    }

    [DatabaseTheory]
    public async Task INV29_one_woman_belongs_to_two_cooperatives_and_is_one_person(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, Day);
        await TellAsync(world);

        var twice = await world.ReadAsync(db => db.Memberships.GroupBy(membership => membership.MemberId)
            .Where(same => same.Count() > 1).Select(same => same.Key).ToListAsync());

        var person = await world.ReadAsync(db => db.Members.SingleAsync(member => member.Id == twice.Single()));
        Assert.Equal(Gender.Female, person.Gender);
    }

    [DatabaseTheory]
    public async Task Everybody_invented_is_marked_so_and_can_be_reached_by_nobody(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, Day);
        await TellAsync(world);

        Assert.False(await world.ReadAsync(db => db.Members.AnyAsync(member => !member.IsSynthetic)));
        Assert.False(await world.ReadAsync(db => db.Cooperatives.AnyAsync(cooperative => !cooperative.IsSynthetic)));
        Assert.All(await world.ReadAsync(db => db.Members.Select(member => member.Phone).ToListAsync()), IsOfTheStory);
        Assert.All(await world.ReadAsync(db => db.Cooperatives.Select(cooperative => cooperative.Ice).ToListAsync()), ice => Assert.StartsWith("999000", ice, StringComparison.Ordinal));
        Assert.All(await world.ReadAsync(db => db.Users.Select(user => user.Email!).ToListAsync()), email => Assert.EndsWith(".example", email, StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task INV02_every_unit_on_hand_was_moved_there(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, Day);
        await TellAsync(world);

        var wrong = await world.ReadAsync(db => db.Lots
            .Where(lot => lot.UnitsOnHand != db.StockMovements.Where(movement => movement.LotId == lot.Id).Sum(movement => movement.Units))
            .Select(lot => lot.Code).ToListAsync());

        Assert.Empty(wrong);
    }

    [DatabaseTheory]
    public async Task A_told_database_is_not_told_again(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine, Day);
        await TellAsync(world);

        var again = await world.AskAsync<DemoStory, Outcome<DemoStory.Figures>>(story => story.RunAsync(new(), default));

        Assert.Equal("Seed.NotEmpty", again.Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Reference_rows_are_added_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var first = await world.AskAsync<SeedReference, Outcome<int>>(seed => seed.RunAsync(default));

        var second = await world.AskAsync<SeedReference, Outcome<int>>(seed => seed.RunAsync(default));

        Assert.True(first.Value > 300);
        Assert.Equal(0, second.Value);
        Assert.Equal([6, 12, 4], await world.ReadAsync(db => db.ReferenceTerms.GroupBy(term => term.List).OrderBy(list => list.Key == Domain.Programme.ReferenceList.BusinessSector ? 0 : list.Key == Domain.Programme.ReferenceList.TrainingField ? 1 : 2).Select(list => list.Count()).ToListAsync()));
    }

    private static async Task<DemoStory.Figures> TellAsync(TestWorld world) =>
        (await world.AskAsync<DemoStory, Outcome<DemoStory.Figures>>(story => story.RunAsync(new(Orders: 60), default))).Value;

    private static void IsOfTheStory(PhoneNumber? phone) => Assert.StartsWith("+2126000000", phone!.Value.E164, StringComparison.Ordinal);
}
