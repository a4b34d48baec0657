using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Images;

/// <summary>Adds an upload to the save at hand, with the job that makes its sizes. Its file is already in the store, put there
/// by <see cref="PictureIntake"/> before the transaction began (INV-33).</summary>
public sealed class PictureUploads(MarketplaceDb db, JobQueue jobs)
{
    /// <summary>The picture as added; its id is known once saved. No cooperative: a picture of the shop itself.</summary>
    public Picture Add(Id<Cooperative>? cooperative, PictureIntake.Kept file, DateTimeOffset now)
    {
        var hash = file.Hash.ToString();
        var picture = Picture.Upload(cooperative, hash, now);
        db.Pictures.Add(picture);
        // each upload of the same bytes asks again: the job before it may have looked before this row was there
        jobs.Add(JobKinds.MakePictureSizes, new MakePictureSizes.Request(hash), $"picture:{hash}:{Guid.NewGuid():n}", now);
        return picture;
    }
}
