using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>One line of a table as it was read.</summary>
/// <param name="Refusal">Why the line as a whole cannot be used.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<string> Cells, Refusal? Refusal = null)
{
    /// <summary>The same row, cut to what is kept of it, with the refusal of what is too much or not a plain value.</summary>
    public SheetRow WithinLimits()
    {
        if (Cells.Count > SheetLimits.ColumnsMax)
            return new(Line, [.. Cells.Take(SheetLimits.ColumnsMax).Select(Short)], new Refusal("Import.TooManyColumns", SheetLimits.ColumnsMax));
        if (Cells.Any(cell => cell.Length > SheetLimits.CellCharactersMax) || Cells.Sum(cell => cell.Length) > SheetLimits.RowCharactersMax)
            return new(Line, [.. Cells.Select(Short)], new Refusal("Import.CellTooLong", SheetLimits.CellCharactersMax));
        if (Refusal is null && Cells.Any(cell => cell.TrimStart().StartsWith('=')))
            return this with { Refusal = new Refusal("Import.Formula") };
        return this with { Cells = [.. Cells.Select(SheetCell.Undefused)] };
    }

    private static string Short(string cell) => cell.Length <= 100 ? cell : cell[..100];
}
