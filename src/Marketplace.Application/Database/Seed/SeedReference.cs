using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Puts in what every installation needs before its first cooperative: places, production chains, the
/// programme's code lists, the shelves of the shop. Run again, it adds only what is new.</summary>
public sealed class SeedReference(MarketplaceDb db, WriteLane lane)
{
    /// <summary>Answers how many rows were added.</summary>
    public Task<Outcome<int>> RunAsync(CancellationToken stop) => lane.RunAsync<int>(db, () => SeedAsync(stop), stop);

    private async Task<Outcome<int>> SeedAsync(CancellationToken stop)
    {
        var added = await SeedRegionsAsync(stop);
        added += await SeedProvincesAsync(stop);
        added += await SeedCitiesAsync(stop);
        added += await SeedListsAsync(stop);
        added += await SeedShelvesAsync(stop);
        return added + await SeedCategoriesAsync(stop);
    }

    private async Task<int> SeedRegionsAsync(CancellationToken stop)
    {
        var known = await db.Regions.Select(region => region.Code).ToHashSetAsync(stop);
        db.Regions.AddRange(Provinces.DistinctBy(row => row["region_code"]).Where(row => !known.Contains(row["region_code"]))
            .Select(row => Region.Create(row["region_code"], Named(row["region_fr"], row["region_ar"]))));
        return await db.SaveChangesAsync(stop);
    }

    private async Task<int> SeedProvincesAsync(CancellationToken stop)
    {
        var regions = await db.Regions.ToDictionaryAsync(region => region.Code, region => region.Id, stop);
        var known = await db.Provinces.Select(province => province.Code).ToHashSetAsync(stop);
        db.Provinces.AddRange(Provinces.Where(row => !known.Contains(CodeOf(row["province_fr"]))).Select(row => Province.Create(
            regions[row["region_code"]], CodeOf(row["province_fr"]), Named(row["province_fr"], row["province_ar"]), row["type"] == "prefecture")));
        return await db.SaveChangesAsync(stop);
    }

    private async Task<int> SeedCitiesAsync(CancellationToken stop)
    {
        var provinces = await db.Provinces.ToDictionaryAsync(province => province.Code, province => province.Id, stop);
        var known = (await db.Cities.Select(city => new { city.ProvinceId, city.Name }).ToListAsync(stop))
            .Select(city => (city.ProvinceId, city.Name.Fr)).ToHashSet();
        db.Cities.AddRange(SeedTable.Read("cities")
            .Select(row => City.Create(provinces[CodeOf(row["province"])], row.Text()))
            .Where(city => !known.Contains((city.ProvinceId, city.Name.Fr))));
        return await db.SaveChangesAsync(stop);
    }

    private async Task<int> SeedListsAsync(CancellationToken stop)
    {
        var chains = await db.ProductionChains.Select(chain => chain.Code).ToHashSetAsync(stop);
        db.ProductionChains.AddRange(SeedTable.Read("chains").Where(row => !chains.Contains(row["code"]))
            .Select(row => ProductionChain.Create(row["code"], row.Text())));
        var terms = (await db.ReferenceTerms.Select(term => new { term.List, term.Code }).ToListAsync(stop))
            .Select(term => (term.List, term.Code)).ToHashSet();
        db.ReferenceTerms.AddRange(SeedTable.Read("reference-terms")
            .Select((row, position) => ReferenceTerm.Create(Enum.Parse<ReferenceList>(row["list"]), row["code"], row.Text(), row["maps_to"], position))
            .Where(term => !terms.Contains((term.List, term.Code))));
        return await db.SaveChangesAsync(stop);
    }

    /// <summary>The upper level of the shop.</summary>
    private async Task<int> SeedShelvesAsync(CancellationToken stop)
    {
        var known = await db.Categories.Select(category => category.Code).ToHashSetAsync(stop);
        db.Categories.AddRange(Categories.Select((row, position) => (Row: row, Position: position))
            .Where(item => item.Row["parent"].Length == 0 && !known.Contains(item.Row["code"]))
            .Select(item => Category.Create(item.Row["code"], item.Row["slug"], item.Row.Text(), item.Position)));
        return await db.SaveChangesAsync(stop);
    }

    private async Task<int> SeedCategoriesAsync(CancellationToken stop)
    {
        var known = await db.Categories.Include(category => category.Attributes).ToDictionaryAsync(category => category.Code, stop);
        var asked = SeedTable.Read("category-attributes");
        foreach (var (row, position) in Categories.Select((row, position) => (row, position)).Where(item => item.row["parent"].Length > 0))
        {
            if (!known.TryGetValue(row["code"], out var category))
            {
                category = Category.CreateUnder(known[row["parent"]], row["code"], row["slug"], row.Text(), position, row["food"] == "yes");
                db.Categories.Add(category);
            }

            Ask(category, asked);
        }

        return await db.SaveChangesAsync(stop);
    }

    private static void Ask(Category category, IReadOnlyList<SeedTable.Row> asked)
    {
        foreach (var row in asked.Where(row => row.Words("categories").Contains(category.Code)))
        {
            if (category.Attributes.All(attribute => attribute.Code != row["code"]))
                category.Ask(row["code"], row.Text(), Enum.Parse<AttributeKind>(row["kind"]), row["required"] == "yes");
        }
    }

    private static IReadOnlyList<SeedTable.Row> Provinces => SeedTable.Read("morocco-provinces");

    private static IReadOnlyList<SeedTable.Row> Categories => SeedTable.Read("categories");

    private static readonly Dictionary<string, string> EnglishNames =
        SeedTable.Read("place-names-en").ToDictionary(row => row["fr"], row => row["en"]);

    private static LocalizedText Named(string fr, string ar) => new(fr, ar, EnglishNames.GetValueOrDefault(fr, fr));

    private static string CodeOf(string province) => Slug.Of(province);
}
