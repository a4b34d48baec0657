using Marketplace.Domain.Common;

namespace Marketplace.Application.Reporting;

/// <summary>A table that knows neither page nor printer: the same rows become text, JSON, CSV or a page.</summary>
/// <param name="Code">Of the report or figure; names its title.</param>
/// <param name="Columns">Keys of the column heads.</param>
/// <param name="Rows">
/// Cells in the order of the columns. A cell is text, <see cref="LocalizedText"/>, <see cref="MemberRef"/>,
/// <see cref="CooperativeRef"/>, <see cref="Money"/>, <see cref="YearMonth"/>, <see cref="DateOnly"/>, a whole number, a <see cref="ReportShare"/>, an
/// enum whose word has a text, <see cref="Suppressed"/>, or null: missing.
/// </param>
/// <param name="Total">Rows there are; more than are here where a limit was given.</param>
/// <param name="Notes">Keys of what must be read with it.</param>
public sealed record ReportTable(
    string Code,
    ReportFrame Frame,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows,
    int Total,
    IReadOnlyList<string> Notes);
