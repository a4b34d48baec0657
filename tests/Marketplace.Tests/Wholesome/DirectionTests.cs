using System.Text.RegularExpressions;

namespace Marketplace.Tests.Wholesome;

/// <summary>Modules point one way (architecture 2.2). What a module may use, its users may use as well.</summary>
public sealed partial class DirectionTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Common"] = [],
        ["Cooperatives"] = ["Common"],
        ["Ledger"] = ["Cooperatives"],
        ["Catalog"] = ["Cooperatives"],
        ["Carts"] = ["Catalog"],
        ["Orders"] = ["Carts", "Catalog", "Ledger"],
        ["Payments"] = ["Orders", "Ledger"],
        ["Settlements"] = ["Orders", "Payments", "Ledger"],
        ["Distributions"] = ["Settlements", "Ledger"],
        ["Programme"] = ["Cooperatives"],
        ["Reporting"] = ["Distributions", "Programme", "Payments"],
    };

    /// <summary>Modules of the application that any module may hand work to, or that stand below all.</summary>
    private static readonly string[] Services = ["Access", "Audit", "Database", "Images", "Jobs", "Notifications", "Search", "Wording"];

    [Theory]
    [InlineData("Marketplace.Domain")]
    [InlineData("Marketplace.Application")]
    public void Modules_use_only_what_the_table_allows(string project)
    {
        var wrong =
            from file in SourceTree.CSharp(project)
            let module = SourceTree.ModuleOf(project, file)
            where MayUse.ContainsKey(module)
            let allowed = Closure(module)
            from used in UsedBy(file)
            where used != module && MayUse.ContainsKey(used) && !allowed.Contains(used)
            select $"{SourceTree.Relative(file)} uses {used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Nobody_uses_reporting()
    {
        var users = SourceTree.CSharp("Marketplace.Application")
            .Where(file => SourceTree.ModuleOf("Marketplace.Application", file) is var module && module != "Reporting" && !module.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => UsedBy(file).Contains("Reporting"))
            .Select(SourceTree.Relative);

        Assert.Empty(users);
    }

    [Fact]
    public void Every_module_is_in_the_table()
    {
        var modules = new[] { "Marketplace.Domain", "Marketplace.Application" }
            .SelectMany(project => Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src", project)))
            .Select(Path.GetFileName)
            .Except([.. MayUse.Keys, .. Services, "Health", "bin", "obj"]);

        Assert.Empty(modules);
    }

    [Fact]
    public void Domain_references_no_package()
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "Marketplace.Domain", "Marketplace.Domain.csproj"));

        Assert.DoesNotContain("Reference", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_cannot_see_tables()
    {
        var references = SourceTree.Files("Marketplace.Web", "*.cs").Concat(SourceTree.Files("Marketplace.Web", "*.cshtml"))
            .Where(file => File.ReadAllText(file).Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            .Select(SourceTree.Relative);

        Assert.Empty(references);
    }

    private static HashSet<string> Closure(string module)
    {
        var all = new HashSet<string>();
        var open = new Queue<string>(MayUse[module]);
        while (open.TryDequeue(out var next))
        {
            if (all.Add(next))
                MayUse[next].ToList().ForEach(open.Enqueue);
        }

        return all;
    }

    private static IEnumerable<string> UsedBy(string file) =>
        UsingModule().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"Marketplace\.(?:Domain|Application)\.(\w+)")]
    private static partial Regex UsingModule();
}
