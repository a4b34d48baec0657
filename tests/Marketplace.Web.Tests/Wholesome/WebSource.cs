using System.Xml.Linq;

namespace Marketplace.Web.Tests.Wholesome;

/// <summary>The web project's own files, read as text.</summary>
public static class WebSource
{
    public static readonly string Root = FindRoot();

    public static readonly string Web = Path.Combine(Root, "src", "Marketplace.Web");

    public static IEnumerable<string> Files(string pattern) => FilesIn(Web, pattern);

    public static IEnumerable<string> FilesIn(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(step => step is "bin" or "obj" or "wwwroot"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    /// <summary>Every text file of the product: its base name, language and sentences by key.</summary>
    public static IEnumerable<(string Name, string Language, Dictionary<string, string> Sentences)> Texts() =>
        from file in FilesIn(Path.Combine(Root, "src"), "*.resx")
        let parts = Path.GetFileNameWithoutExtension(file).Split('.')
        select (parts[0], parts[1], XDocument.Load(file).Root!.Elements("data").ToDictionary(
            data => data.Attribute("name")!.Value, data => data.Element("value")!.Value));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
