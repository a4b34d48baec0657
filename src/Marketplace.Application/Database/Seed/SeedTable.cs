using CsvHelper;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Database.Seed;

/// <summary>A table that travels inside the program: reference data, or a part of the demo story.</summary>
internal static class SeedTable
{
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static IReadOnlyList<Row> Read(string name)
    {
        using var stream = typeof(SeedTable).Assembly.GetManifestResourceStream($"seed/{name}")
            ?? throw new ArgumentException($"No table {name}.", nameof(name));
        return Read(stream);
    }

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static IReadOnlyList<Row> ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    private static List<Row> Read(Stream stream)
    {
        using var reader = CsvReader.Create(stream);
        var rows = new List<Row>();
        while (reader.Read())
            rows.Add(new Row(reader.Current.ToDictionary()));
        return rows;
    }

    public sealed class Row(IReadOnlyDictionary<string, string?> cells)
    {
        /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
        public string this[string column] => cells[column] ?? "";

        public IReadOnlyList<string> Words(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>Columns <c>name_fr</c>, <c>name_ar</c>, <c>name_en</c>; without a name, <c>fr</c>, <c>ar</c>, <c>en</c>.</summary>
        public LocalizedText Text(string name = "")
        {
            var prefix = name.Length == 0 ? "" : $"{name}_";
            return new(this[$"{prefix}fr"], this[$"{prefix}ar"], this[$"{prefix}en"]);
        }
    }
}
