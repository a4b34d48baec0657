using System.Text;
using Marketplace.Application.Access;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Catalog;

/// <summary>A cooperative with the shelves of the shop, and files to import into it.</summary>
internal sealed class ProductFileOfTest(TestWorld world, Cooperative cooperative, Visitor president)
{
    public const string Header = "sku,category,name_fr,name_ar,unit,net_quantity,price_mad,attribute.grain,attribute.rolling,storage_fr";

    public const string Couscous = "CWH-1,couscous,Couscous,كسكس,kg,1,30.00,Blé,À la main,Au sec";

    public Cooperative Cooperative => cooperative;

    public Visitor President => president;

    public static async Task<ProductFileOfTest> InAsync(TestWorld world, string cooperativeCode = "TAD")
    {
        await world.AskAsync<SeedReference, Outcome<int>>(seed => seed.RunAsync(default));
        var cooperative = await world.Given.CooperativeAsync(cooperativeCode);
        return new(world, cooperative, await world.Given.StaffAsync(cooperative));
    }

    public Task<Outcome<ImportProducts.Report>> ImportAsync(params string[] lines) =>
        ImportAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public Task<Outcome<ImportProducts.Report>> ImportAsync(byte[] file) => world.AskAsync<ImportProducts, Outcome<ImportProducts.Report>>(
        import => import.RunAsync(new(president, cooperative.Id, new MemoryStream(file)), default));

    /// <summary>Gives the imported couscous a picture and puts it on sale.</summary>
    public Task PublishAsync() => world.AskAsync<MarketplaceDb, int>(async db =>
    {
        var picture = Picture.Upload(cooperative.Id, new string('a', 64), world.Clock.Now());
        db.Pictures.Add(picture);
        await db.SaveChangesAsync();
        var product = await db.Products.Include(p => p.Attributes).SingleAsync(p => p.CooperativeId == cooperative.Id);
        var category = await db.Categories.Include(c => c.Attributes).SingleAsync(c => c.Id == product.CategoryId);
        product.Show(picture.Id, product.Name);
        Assert.Null(product.Publish(category, await db.Cooperatives.SingleAsync(c => c.Id == cooperative.Id), world.Clock.Now()).Refusal);
        return await db.SaveChangesAsync();
    });

    /// <summary>The refusals of one row under the usual header, each as key and field.</summary>
    public async Task<IReadOnlyList<(string Key, string? Field)>> RefusedAsync(string row)
    {
        var report = (await ImportAsync(Header, row)).Value;
        Assert.Equal(report.Rows, report.Created + report.Changed + report.Unchanged + report.Refused.Count);
        return [.. report.Refused.SelectMany(refused => refused.Refusals).Select(refusal => (refusal.Key, refusal.Field))];
    }
}
