namespace Marketplace.Tests.Wholesome;

/// <summary>The product's own source files, read as text.</summary>
public static class SourceTree
{
    public static readonly string Root = FindRoot();

    public static IEnumerable<string> CSharp(string project) =>
        Files(project, "*.cs").Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    public static IEnumerable<string> Files(string project, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(step => step is "bin" or "obj"));

    /// <summary>First folder below the project: the module.</summary>
    public static string ModuleOf(string project, string file) =>
        Path.GetRelativePath(Path.Combine(Root, "src", project), file).Split(Path.DirectorySeparatorChar)[0];

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
