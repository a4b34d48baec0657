using Marketplace.Application;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Wholesome;

public sealed class NamingTests
{
    private static readonly string[] NobodyIsA =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Info", "Data", "Dto", "Base", "Impl"];

    private static readonly string[] NeverSaid = ["Vendor", "Seller", "Merchant", "Inventory", "Basket", "Fulfilment"];

    private static readonly Type[] Types =
    [
        .. new[] { typeof(Money).Assembly, typeof(MarketplaceSetup).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Marketplace", StringComparison.Ordinal) is true
                && !type.Namespace.Contains("Migrations", StringComparison.Ordinal)
                && !type.Name.Contains('<', StringComparison.Ordinal)),
    ];

    [Fact]
    public void Nobody_is_a_manager()
    {
        var wrong = Types.Where(type => NobodyIsA.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName);

        Assert.Empty(wrong);
    }

    [Fact]
    public void One_word_per_thing()
    {
        var wrong = Types.Where(type => NeverSaid.Any(word => type.Name.Contains(word, StringComparison.Ordinal))).Select(type => type.FullName);

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_state_is_never_set()
    {
        var wrong =
            from type in Types.Where(type => type.Namespace!.StartsWith("Marketplace.Domain", StringComparison.Ordinal))
            from method in type.GetMethods()
            where method is { IsSpecialName: false } && method.Name.StartsWith("Set", StringComparison.Ordinal) && method.Name.Length > 3 && char.IsUpper(method.Name[3])
            select $"{type.Name}.{method.Name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Files_stay_within_their_sizes()
    {
        var long250 = new[] { "Marketplace.Domain", "Marketplace.Application", "Marketplace.Web" }
            .SelectMany(SourceTree.CSharp)
            .Select(file => (File: SourceTree.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 250);

        Assert.Empty(long250);
    }
}
