using System.Globalization;
using System.Text;
using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>The catalogue: imported per cooperative from the demo file, given its pictures and put on sale.</summary>
internal sealed class DemoShop(DemoWorld world)
{
    /// <exception cref="InvalidOperationException">A row of the demo file breaks a rule.</exception>
    public async Task FillAsync(IReadOnlyList<DemoHome> homes, DemoCatalog catalog, CancellationToken stop)
    {
        foreach (var home in homes)
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(catalog.FileOf(home.Slug)));
            var report = DemoWorld.Accepted(await world.The<ImportProducts>().RunAsync(new(home.President, home.Id, file), stop));
            if (report.Refused is [var row, ..])
                throw new InvalidOperationException($"{row.Sku}: {string.Join(", ", row.Refusals.Select(refusal => $"{refusal.Key} {refusal.Field}"))}");
            await ShowAsync(home, catalog, stop);
        }
    }

    private async Task ShowAsync(DemoHome home, DemoCatalog catalog, CancellationToken stop)
    {
        var alternatives = DemoPictures.Alternatives();
        var products = await world.Db.Products.Where(product => product.CooperativeId == home.Id)
            .OrderBy(product => product.Id).Select(product => new { product.Id, product.Sku }).ToListAsync(stop);
        foreach (var product in products)
        {
            foreach (var picture in catalog.PicturesOf(product.Sku))
            {
                await using var file = DemoPictures.Open(picture);
                DemoWorld.Accepted(await world.The<AttachProductPicture>().RunAsync(
                    new(home.President, home.Id, product.Id, file, alternatives[picture]), stop));
            }

            DemoWorld.Accepted(await world.The<PublishProduct>().RunAsync(new(home.President, home.Id, product.Id), stop));
        }

        await CertifyAsync(home, stop);
    }

    /// <summary>A few products carry a sign with an invented certificate; one of them ends within the story.</summary>
    private async Task CertifyAsync(DemoHome home, CancellationToken stop)
    {
        var signs = SeedTable.Read("demo-labels").Where(row => row["cooperative"] == home.Slug).ToList();
        foreach (var sign in signs)
        {
            var product = await world.Db.Products.Include(p => p.Labels).SingleAsync(p => p.CooperativeId == home.Id && p.Sku == sign["sku"], stop);
            var until = world.Opening.AddMonths(int.Parse(sign["months"], CultureInfo.InvariantCulture));
            DemoWorld.Accepted(product.Certify(Enum.Parse<LabelKind>(sign["kind"]), sign["certificate"], sign["issuer"], until));
        }

        await world.Db.SaveChangesAsync(stop);
    }
}
