using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Marketplace.Benchmarks;

/// <summary>The site in this process on a database of its own; its processor time and allocations while the driver works.</summary>
internal static class Measurement
{
    private const string DatabaseFile = "marketplace.db";

    public static async Task<int> RunAsync(Size size)
    {
        var home = size.Home is null ? Directory.CreateTempSubdirectory("mida-bench-") : Directory.CreateDirectory(size.Home);
        try
        {
            var settings = Settings(home.FullName);
            if (!File.Exists(Path.Combine(home.FullName, DatabaseFile)))
                Tell(size, settings);
            await using var site = new Site(settings);
            site.UseKestrel(0);
            site.StartServer();
            using var driver = StartDriver(site.ClientOptions.BaseAddress, size);
            await TellAsync(driver, "home", 1);
            await QuietAsync();
            await (size.IsSearch ? SearchBenchmark.PrintAsync(site.Services, size.Products) : PrintAsync(driver, size));
            driver.StandardInput.Close();
            await driver.WaitForExitAsync();
            return driver.ExitCode;
        }
        finally
        {
            if (size.Home is null)
                home.Delete(recursive: true);
        }
    }

    /// <summary>By the program's own verb, in this process.</summary>
    private static void Tell(Size size, IReadOnlyDictionary<string, string> settings)
    {
        string[] verb = ["seed", "--demo", "--orders", $"{size.Orders}", "--products", $"{size.Products}", .. settings.Select(pair => $"--{pair.Key}={pair.Value}")];
        if (typeof(Program).Assembly.EntryPoint!.Invoke(null, [verb]) is not 0)
            throw new InvalidOperationException("The story was not told.");
    }

    /// <summary>Until the pictures are made and the side file follows: a second of next to no work, eight times on end.</summary>
    private static async Task QuietAsync()
    {
        for (var quiet = 0; quiet < 8;)
        {
            var before = ProcessorTime();
            await Task.Delay(TimeSpan.FromSeconds(1));
            quiet = (ProcessorTime() - before).TotalMilliseconds < 40 ? quiet + 1 : 0;
        }
    }

    private static async Task PrintAsync(Process driver, Size size)
    {
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{size.Products} products, {size.Orders} orders told, {size.Rounds} rounds\n"));
        await Console.Out.WriteLineAsync("| operation | n | CPU ms, least | median | allocated KB | goal CPU ms | least / goal |\n|---|--:|--:|--:|--:|--:|--:|");
        foreach (var benchmark in Benchmark.All)
        {
            await PrepareAsync(driver, benchmark);
            await TellAsync(driver, benchmark.Label, benchmark.Count);
            var rounds = new List<(double Ms, double Kilobytes)>();
            for (var round = 0; round < size.Rounds; round++)
                rounds.Add(await MeasureAsync(driver, benchmark));
            var ms = rounds.Select(round => round.Ms).Order().ToList();
            var kilobytes = rounds.Select(round => round.Kilobytes).Order().ToList();
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {benchmark.Label} | {benchmark.Count} | {ms[0]:0.00} | {ms[ms.Count / 2]:0.00} | {kilobytes[kilobytes.Count / 2]:0} | {benchmark.GoalMs:0.00} | {ms[0] / benchmark.GoalMs:0.0} |"));
        }
    }

    private static async Task<(double Ms, double Kilobytes)> MeasureAsync(Process driver, Benchmark benchmark)
    {
        await PrepareAsync(driver, benchmark);
        var (cpu, allocated) = (ProcessorTime(), GC.GetTotalAllocatedBytes(precise: true));
        await TellAsync(driver, benchmark.Label, benchmark.Count);
        return ((ProcessorTime() - cpu).TotalMilliseconds / benchmark.Count,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / benchmark.Count);
    }

    /// <summary>Only the last post of an order is measured: what comes before it is done beforehand.</summary>
    private static async Task PrepareAsync(Process driver, Benchmark benchmark)
    {
        if (benchmark.Label is "pay and place")
            await TellAsync(driver, "fill", benchmark.Count);
    }

    private static async Task TellAsync(Process driver, string label, int count)
    {
        await driver.StandardInput.WriteLineAsync($"{label} {count}");
        if (await driver.StandardOutput.ReadLineAsync() is not "done")
            throw new InvalidOperationException($"The driver failed at {label}.");
    }

    private static TimeSpan ProcessorTime()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    private static Process StartDriver(Uri address, Size size)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet")
            start.ArgumentList.Add(typeof(Measurement).Assembly.Location);
        start.ArgumentList.Add("drive");
        start.ArgumentList.Add(address.ToString());
        start.ArgumentList.Add($"{size.Products}");
        return Process.Start(start) ?? throw new InvalidOperationException("The driver did not start.");
    }

    private static Dictionary<string, string> Settings(string home) => new()
    {
        ["Database:ConnectionString"] = $"Data Source={Path.Combine(home, DatabaseFile)}",
        ["Images:Folder"] = Path.Combine(home, "pictures"),
        ["Search:Folder"] = Path.Combine(home, "search"),
        // One driver plays all buyers.
        ["RateLimits:Factor"] = "100000",
        ["Messages:PickupFolder"] = Path.Combine(home, "mail"),
    };

    private sealed class Site(IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSolutionRelativeContentRoot("src/Marketplace.Web");
            builder.ConfigureLogging(logging => logging.ClearProviders());
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
        }
    }
}
