using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;

namespace Marketplace.Application.Reporting.Replication;

/// <summary>Computes a published statement again from its exported package, with nothing but the package.</summary>
public static class ReplicateStatement
{
    public sealed record Request(Stream Package);

    /// <param name="Path">Where in the package: <c>result.marketplace.lines[2].shareCentimes</c>.</param>
    /// <param name="Expected">What the computation gives.</param>
    /// <param name="Actual">What the package says.</param>
    public sealed record Difference(string Path, string Expected, string Actual);

    public sealed record Result(string Cooperative, string Month, IReadOnlyList<Difference> Differences)
    {
        public bool IsEqual => Differences.Count == 0;
    }

    /// <returns>Equal or the differences; <c>Package.Unreadable</c> or <c>Package.SchemaUnknown</c> where it cannot be computed.</returns>
    public static async Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop)
    {
        if (await PackageJson.ReadAsync(request.Package, stop) is not { } package)
            return new Refusal("Package.Unreadable");
        if (package.Schema != StatementPackage.SchemaName || package.SchemaVersion != StatementPackage.SchemaNow)
            return new Refusal("Package.SchemaUnknown", $"{package.Schema} {package.SchemaVersion}");
        try
        {
            return new Result(package.Cooperative, package.Month, [.. DigestDifference(package), .. Compare(Compute(package), package.Result)]);
        }
        catch (Exception impossible) when (impossible is ArgumentException or OverflowException or InvalidOperationException)
        {
            // A value no statement can have: a rate above the whole, a contributor who is no member, an unknown kind.
            return new Refusal("Package.Unreadable");
        }
    }

    private static StatementPackage.ResultPart Compute(StatementPackage package)
    {
        var (members, chains) = (new Codes<Member>(), new Codes<ProductionChain>());
        var inputs = PackagedInputs.Read(package, members, chains);
        var here = MonthComputation.OfMarketplace(inputs);
        var marketplace = here.LacksWeights(inputs.Rule.Basis) ? here.KeepUndistributed() : here;
        var elsewhere = MonthComputation.OfOffPlatform(inputs, marketplace.Surplus);
        return new(
            PackagedResult.Of(marketplace, inputs.Rule.Basis, members.CodeOf),
            elsewhere is null ? null : PackagedResult.Of(elsewhere, inputs.Rule.Basis, members.CodeOf));
    }

    private static IEnumerable<Difference> DigestDifference(StatementPackage package)
    {
        var digest = PackageJson.DigestOf(package);
        if (digest != package.Digest)
            yield return new("digest", digest, package.Digest);
    }

    private static IEnumerable<Difference> Compare(StatementPackage.ResultPart computed, StatementPackage.ResultPart published)
    {
        var (expected, actual) = (PackageJson.Flat(computed), PackageJson.Flat(published));
        return from path in expected.Keys.Union(actual.Keys)
               let right = expected.GetValueOrDefault(path, "")
               let found = actual.GetValueOrDefault(path, "")
               where right != found
               select new Difference(path, right, found);
    }
}
