using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Images;

/// <summary>Makes the sizes of an original and says so, or why not, on every picture that waits for them.</summary>
public sealed class MakePictureSizes(
    MarketplaceDb db, WriteLane lane, PictureWorkshop workshop, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Hash">SHA-256 of the original, in lower-case hexadecimal.</param>
    public sealed record Request(string Hash);

    /// <exception cref="PictureWorkFailedException">The worker could not run or write; try again later.</exception>
    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!await Waiting(request.Hash).AnyAsync(stop)) return Outcome.Done;
        var made = await workshop.MakeSizesAsync(PictureHash.Of(request.Hash), stop);
        // nothing is wrong with the picture: it waits until this installation can read pictures
        if (made.Refusal == PictureRefusals.Unavailable) return made.Refusal;
        return await lane.RunAsync(db, () => RecordAsync(request.Hash, made, stop), stop);
    }

    private IQueryable<Picture> Waiting(string hash) =>
        db.Pictures.Where(picture => picture.Hash == hash && picture.Status == PictureStatus.Uploaded);

    private async Task<Outcome> RecordAsync(string hash, Outcome<PictureFacts> made, CancellationToken stop)
    {
        foreach (var picture in await Waiting(hash).ToListAsync(stop))
        {
            if (made.IsRefused) picture.Refuse(made.Refusal.Key);
            else picture.BecomeReady(made.Value.Width, made.Value.Height, made.Value.Colour);
        }

        news.Tell(await ShowingAsync(hash, stop), clock.Now());
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    private Task<List<Id<Product>>> ShowingAsync(string hash, CancellationToken stop) => db.Products
        .Where(product => product.Pictures.Any(shown => db.Pictures.Any(picture => picture.Id == shown.PictureId && picture.Hash == hash)))
        .Select(product => product.Id)
        .ToListAsync(stop);
}
