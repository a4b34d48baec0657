using Marketplace.Domain.Common;

namespace Marketplace.Application.Database.Seed;

/// <summary>The illustrations that lie beside the program, and what each shows.</summary>
internal static class DemoPictures
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seed", "pictures");

    /// <exception cref="FileNotFoundException">The program was published without the demo's pictures.</exception>
    public static Stream Open(string slug) => File.OpenRead(Path.Combine(Folder, $"{slug}.jpg"));

    /// <summary>By the name of the picture.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> Alternatives() =>
        SeedTable.ReadFile(Path.Combine(Folder, "index.csv")).ToDictionary(row => row["slug"], row => row.Text("shows"));
}
