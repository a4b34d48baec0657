using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>The cooperatives the visitor works for, by code.</summary>
public sealed class OfficesOfVisitor(MarketplaceDb db)
{
    /// <param name="CoverHash">None while it has no picture that can be shown.</param>
    public sealed record Row(
        Id<Cooperative> Id, string Code, LocalizedText Name, LocalizedText Place, string? CoverHash, StaffPosition Position);

    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        var own = visitor.Cooperatives.Keys.ToList();
        var rows = await db.Cooperatives.AsNoTracking()
            .Where(cooperative => own.Contains(cooperative.Id))
            .OrderBy(cooperative => cooperative.Code)
            .Select(cooperative => new
            {
                cooperative.Id,
                cooperative.Code,
                cooperative.Name,
                cooperative.Place,
                Cover = db.Pictures.Where(picture => picture.Id == cooperative.CoverId && picture.Status == PictureStatus.Ready)
                    .Select(picture => picture.Hash).FirstOrDefault(),
            })
            .ToListAsync(stop);
        return rows.ConvertAll(row => new Row(row.Id, row.Code, row.Name, row.Place, row.Cover, visitor.Cooperatives[row.Id]));
    }
}
