using System.Text.RegularExpressions;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>The column that a field of a refusal stands in, as its reader calls it.</summary>
public static partial class ImportFields
{
    public static string Label(string field, Language language)
    {
        if (field.StartsWith("Attributes.", StringComparison.Ordinal))
            return field[11..].TrimEnd('.');
        var name = Capital().Replace(field, "_$1").TrimStart('_').ToLowerInvariant();
        return ColumnWords.Names.Contains(name) ? ColumnWords.Label(name, language) : field;
    }

    [GeneratedRegex("([A-Z])", RegexOptions.NonBacktracking)]
    private static partial Regex Capital();
}
