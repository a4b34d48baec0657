using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Images;

/// <summary>Every night: deletes the files that no picture names.</summary>
public sealed class DeleteOrphanedPictures(MarketplaceDb db, IPictureStore store, TimeProvider clock)
{
    /// <returns>How many files were deleted.</returns>
    public async Task<Outcome<int>> RunAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var kept = new HashSet<PictureHash>();
        await foreach (var hash in db.Pictures.Select(picture => picture.Hash).Distinct().AsAsyncEnumerable().WithCancellation(stop))
            kept.Add(PictureHash.Of(hash));
        return await store.DeleteOrphansAsync(kept, now, stop);
    }
}
