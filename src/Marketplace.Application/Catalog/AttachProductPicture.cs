using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Images;
using Marketplace.Application.Jobs;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Keeps an uploaded picture and shows it with a product; its sizes are made afterwards.</summary>
/// <remarks>The file is whole on the disk before the row that names it exists (INV-33); the same picture again is the same row.</remarks>
public sealed class AttachProductPicture(
    MarketplaceDb db, WriteLane lane, PictureIntake intake, JobQueue jobs, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Upload">Seekable, as form files are.</param>
    /// <param name="Alternative">What the picture shows; may wait while the product is not on sale.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Product> Product, Stream Upload, LocalizedText Alternative);

    public async Task<Outcome<Id<Picture>>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.WorksFor(request.Cooperative) || !await IsOwnAsync(request, stop))
            return Refusal.NotFound;
        var kept = await intake.ReceiveAsync(request.Upload, stop);
        if (kept.IsRefused)
            return kept.Refusal.On("Pictures");
        var now = clock.Now();
        return await lane.RunAsync<Id<Picture>>(db, () => ShowAsync(request, kept.Value.Hash.ToString(), now, stop), stop);
    }

    private Task<bool> IsOwnAsync(Request request, CancellationToken stop) =>
        db.Products.Of(request.Cooperative).AnyAsync(product => product.Id == request.Product, stop);

    private async Task<Outcome<Id<Picture>>> ShowAsync(Request request, string hash, DateTimeOffset now, CancellationToken stop)
    {
        var product = await db.Products.Include(p => p.Pictures).SingleAsync(p => p.Id == request.Product, stop);
        var picture = await db.Pictures.FirstOrDefaultAsync(p => p.CooperativeId == request.Cooperative && p.Hash == hash, stop);
        if (picture is { Status: PictureStatus.Refused })
            return new Refusal(picture.RefusalKey).On("Pictures");
        if (picture is null)
        {
            picture = Picture.Upload(request.Cooperative, hash, now);
            db.Pictures.Add(picture);
            await db.SaveChangesAsync(stop);
            jobs.Add(JobKinds.MakePictureSizes, new MakePictureSizes.Request(hash), $"picture:{picture.Id}", now);
        }

        var shown = product.Show(picture.Id, request.Alternative);
        if (shown.IsRefused)
            return shown.Refusal;
        if (product.UnsaidOnSale() is { } unsaid)
            return unsaid;
        product.WasChanged(now);
        news.Tell([product.Id], now);
        await db.SaveChangesAsync(stop);
        return picture.Id;
    }
}
