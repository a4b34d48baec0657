using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Tables that people fill in: the template of a shelf, and the rows of an import that failed with what is wrong with them.</summary>
public sealed class ImportTables(MarketplaceDb db)
{
    private const int ChunkSize = 500;

    /// <summary>Writes the header of a template: each label in the reader's language, its stable name behind it.</summary>
    /// <returns>Whether there is such a shelf.</returns>
    public async Task<bool> WriteTemplateAsync(string shelf, Language language, SheetWriter to, CancellationToken stop)
    {
        var category = await db.Categories.AsNoTracking().Include(c => c.Attributes).SingleOrDefaultAsync(c => c.Code == shelf && c.ParentId != null, stop);
        if (category is null)
            return false;
        var names = ColumnWords.Names.Where(name => name is not ("cooperative" or "chain"))
            .Where(name => category.IsFood || !(name.StartsWith("ingredients", StringComparison.Ordinal) || name.StartsWith("allergens", StringComparison.Ordinal)))
            .Select(name => (Name: name, Label: ColumnWords.Label(name, language))).ToList();
        var attributes = category.Attributes.SelectMany(attribute => ColumnsOf(attribute, language)).ToList();
        List<(string Name, string Label)> all = [.. names, .. attributes];
        await to.WriteAsync(all.Select(column => $"{column.Label} [{column.Name}]"));
        await to.WriteAsync(all.Select(column => column.Name is "category" ? category.Code : ""));
        return true;
    }

    /// <summary>Writes the rows that failed as they came, with one column more that says why.</summary>
    /// <returns>Whether the visitor may see such an import.</returns>
    public async Task<bool> WriteFailedAsync(
        Visitor visitor, Id<Cooperative> cooperative, Id<ProductImport> id, Func<Refusal, string> say, SheetWriter to, CancellationToken stop)
    {
        var import = visitor.Manages(cooperative)
            ? await db.ProductImports.AsNoTracking().SingleOrDefaultAsync(row => row.CooperativeId == cooperative && row.Id == id, stop)
            : null;
        if (import is null)
            return false;
        var header = ImportCells.Read(import.Header, import.Encoding);
        await to.WriteAsync([.. header, $"{ColumnWords.Label(ColumnWords.Errors, visitor.Language)} [{ColumnWords.Errors}]"]);
        for (var line = 0; ;)
        {
            var after = line;
            var rows = await db.ImportRows.Where(row => row.ImportId == id && row.State == ImportRowState.Failed && row.Line > after)
                .OrderBy(row => row.Line).Take(ChunkSize).Select(row => new { row.Line, row.Cells, row.Errors }).ToListAsync(stop);
            foreach (var row in rows)
            {
                var cells = ImportCells.Read(row.Cells, import.Encoding);
                var told = string.Join(" · ", KeptRefusals.Read(row.Errors).Select(refusal => Told(refusal, visitor.Language, say)));
                await to.WriteAsync([.. cells.Take(header.Length), .. Enumerable.Repeat("", Math.Max(0, header.Length - cells.Length)), told]);
            }

            if (rows.Count < ChunkSize)
                return true;
            line = rows[^1].Line;
        }
    }

    private static IEnumerable<(string Name, string Label)> ColumnsOf(CategoryAttribute attribute, Language language)
    {
        var name = $"attribute.{attribute.Code.Replace('-', '_')}";
        return attribute.Kind is AttributeKind.Text
            ? ((string[])["fr", "ar", "en"]).Select(code => ($"{name}.{code}", $"{attribute.Name.In(language)} ({ColumnWords.Label($"language.{code}", language)})"))
            : [(name, attribute.Name.In(language))];
    }

    private static string Told(Refusal refusal, Language language, Func<Refusal, string> say) =>
        refusal.Field is { Length: > 0 } field ? $"{ImportFields.Label(field, language)}: {say(refusal)}" : say(refusal);
}
