using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>One row of an import: what the file said, what became of it, and what it takes to take that back.</summary>
public sealed class ImportRow
{
    private ImportRow() { }

    public Id<ImportRow> Id { get; private set; }

    public Id<ProductImport> ImportId { get; private set; }

    /// <summary>Of the file, its first line being 1.</summary>
    public int Line { get; private set; }

    /// <summary>Its cells as read, as JSON.</summary>
    public string Cells { get; private set; } = "";

    /// <summary>The code of the product it is about, in capitals; empty until it was looked at.</summary>
    public string Key { get; private set; } = "";

    public ImportRowState State { get; private set; }

    /// <summary>Why the row cannot be written, as JSON: refusals with their fields and values.</summary>
    public string Errors { get; private set; } = "";

    public Id<Product>? ProductId { get; private set; }

    /// <summary>The lot that was received with it.</summary>
    public Id<Lot>? LotId { get; private set; }

    /// <summary>What the product said before, as JSON; empty where it was made.</summary>
    public string Before { get; private set; } = "";

    /// <summary>The product's count of saves after the row was written: taken back only while it is the same.</summary>
    public long VersionAfter { get; private set; }

    /// <param name="errors">What already stands against the row when it is read.</param>
    public static ImportRow Read(Id<ProductImport> import, int line, string cells, string errors) => new()
    {
        ImportId = import,
        Line = line,
        Cells = cells,
        Errors = errors,
        State = errors.Length > 0 ? ImportRowState.Failed : ImportRowState.Waiting,
    };

    /// <summary>The row of another import that takes this one back.</summary>
    public ImportRow TakeBackIn(Id<ProductImport> import) => new()
    {
        ImportId = import,
        Line = Line,
        Cells = Cells,
        Key = Key,
        ProductId = ProductId,
        LotId = LotId,
        Before = Before,
        VersionAfter = VersionAfter,
        State = ImportRowState.ToTakeBack,
    };

    public void LookAgain() => (State, Errors, Key) = (ImportRowState.Waiting, "", "");

    public void Plan(string key, ImportRowState planned) => (Key, State, Errors) = (key, planned, "");

    public void Fail(string key, string errors) => (Key, State, Errors) = (key, ImportRowState.Failed, errors);

    public void Write(Id<Product> product, Id<Lot>? lot, string before, long version)
    {
        State = before.Length == 0 ? ImportRowState.Created : ImportRowState.Changed;
        (ProductId, LotId, Before, VersionAfter) = (product, lot, before, version);
    }

    public void Restore() => State = ImportRowState.TakenBack;

    /// <summary>The row of the import that takes another back was carried out.</summary>
    public void CarryOut() => State = ImportRowState.Changed;
}
