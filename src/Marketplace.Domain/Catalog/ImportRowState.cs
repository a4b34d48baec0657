namespace Marketplace.Domain.Catalog;

/// <summary>What became of one row of an import; every row is in exactly one of these, so that the counts add up.</summary>
public enum ImportRowState
{
    Waiting,
    ToCreate,
    ToChange,
    Unchanged,
    Failed,
    Created,
    Changed,

    /// <summary>Created or changed, and taken back by a later import.</summary>
    TakenBack,

    /// <summary>A row of the import that takes another one back: not yet done.</summary>
    ToTakeBack,
}
