using Marketplace.Application.Catalog.Imports;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Presentation;

/// <summary>A table for download: written to a file that vanishes once it was sent, so that its size does not matter.</summary>
internal static class SheetDownload
{
    private const int BufferBytes = 81_920;

    /// <param name="workbook">A workbook, else CSV.</param>
    /// <param name="language">Whose side a workbook begins on.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="write">Answers whether there is such a table.</param>
    public static async Task<FileStreamResult?> OfAsync(bool workbook, Language language, string name, Func<SheetWriter, Task<bool>> write)
    {
        var file = Temporary();
        try
        {
            await using (var to = workbook ? SheetWriter.Workbook(file, language is Language.Ar) : SheetWriter.Csv(file))
            {
                if (!await write(to))
                    return null;
            }

            file.Position = 0;
            var kind = workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
            return new(file, kind) { FileDownloadName = $"{name}.{(workbook ? "xlsx" : "csv")}" };
        }
        finally
        {
            if (file.Position > 0)
                await file.DisposeAsync();
        }
    }

    public static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
