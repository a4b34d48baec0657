using System.Diagnostics;

namespace Marketplace.Web.Tests.Wholesome;

/// <summary>What tests/tools/package.json brings, once <c>npm ci</c> was run there.</summary>
internal static class TestTools
{
    public static string Folder { get; } = Path.Combine(WebSource.Root, "tests", "tools");

    public static string? Missing(string package) => Directory.Exists(Path.Combine(Folder, "node_modules", package))
        ? null
        : $"Not run: {package} is not installed. Run npm ci in tests/tools.";

    /// <returns>How it ended and what it printed.</returns>
    public static async Task<(int ExitCode, string Said)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "node_modules", program), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }
}
