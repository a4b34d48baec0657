using Marketplace.Web.Presentation;

namespace Marketplace.Web.Pages.Cooperatives.Products.Imports;

/// <summary>What a person says the columns of a file hold.</summary>
public sealed record ColumnsInput
{
    /// <summary>A name for each column of the file; empty to leave it aside.</summary>
    public IList<string?> Columns { get; init; } = [];

    public bool AllOrNothing { get; init; }

    [Code]
    public string? Encoding { get; init; }
}
