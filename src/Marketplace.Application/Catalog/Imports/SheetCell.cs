namespace Marketplace.Application.Catalog.Imports;

/// <summary>Keeps spreadsheets from running what people typed (BAD-66).</summary>
public static class SheetCell
{
    /// <summary>A text that a spreadsheet would take for a formula, behind an apostrophe.</summary>
    public static string Defused(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text;

    /// <summary>What <see cref="Defused"/> made of a text, back as it was.</summary>
    public static string Undefused(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? cell[1..] : cell;
}
