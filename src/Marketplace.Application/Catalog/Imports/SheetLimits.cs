namespace Marketplace.Application.Catalog.Imports;

/// <summary>How much of a foreign file is taken; whatever is beyond is refused with a sentence (reliability.md 9.6).</summary>
internal static class SheetLimits
{
    public const long BytesMax = 15_000_000;

    public const int RowsMax = 100_000;

    public const int ColumnsMax = 200;

    public const int CellCharactersMax = 5_000;

    public const int RowCharactersMax = 30_000;

    /// <summary>Bytes that all parts of a workbook may unpack to.</summary>
    public const long UnpackedBytesMax = 200_000_000;

    /// <summary>Bytes of the texts of a workbook, which are held in memory.</summary>
    public const long SharedBytesMax = 32_000_000;

    /// <summary>No honest sheet packs better than this.</summary>
    public const long PackingMax = 400;
}
