using System.IO.Compression;
using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Images;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>The pictures of a cooperative's products as it sent them, for itself alone, named by code and place.</summary>
public sealed class CatalogPictures(MarketplaceDb db, IPictureStore store)
{
    /// <param name="to">Gets a ZIP, one picture in memory at a time.</param>
    public async Task WriteAsync(Visitor visitor, Id<Cooperative> cooperative, Stream to, CancellationToken stop)
    {
        var shown = visitor.Manages(cooperative)
            ? await db.Products.Of(cooperative).SelectMany(
                product => product.Pictures.Join(db.Pictures, one => one.PictureId, picture => picture.Id, (one, picture) => new { product.Sku, one.Position, picture.Hash }))
                .OrderBy(row => row.Sku).ThenBy(row => row.Position).ToListAsync(stop)
            : [];
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var row in shown)
        {
            if (!PictureHash.TryParse(row.Hash, null, out var hash) || await store.OpenOriginalAsync(hash, stop) is not { } original)
                continue;
            await using var picture = original;
            var start = new byte[12];
            var read = await picture.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
            var name = FormattableString.Invariant($"{Safe(row.Sku)}-{row.Position + 1}{Ending(start)}");
            await using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            await entry.WriteAsync(start.AsMemory(0, read), stop);
            await picture.CopyToAsync(entry, stop);
        }
    }

    private static string Safe(string sku) => string.Concat(sku.Select(character => char.IsLetterOrDigit(character) || character is '-' ? character : '_'));

    private static string Ending(byte[] start) => start switch
    {
        [0xFF, 0xD8, ..] => ".jpg",
        [0x89, 0x50, ..] => ".png",
        [0x52, 0x49, 0x46, 0x46, ..] => ".webp",
        _ => "",
    };
}
