using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Marketplace.Benchmarks;

/// <summary>The site in this process on a database of its own; its processor time and allocations while the driver works.</summary>
internal static class Measurement
{
    public static async Task<int> RunAsync()
    {
        var home = Directory.CreateTempSubdirectory("mida-bench-");
        try
        {
            await using var site = new Site(home.FullName);
            site.UseKestrel(0);
            site.StartServer();
            using var driver = StartDriver(site.ClientOptions.BaseAddress);
            await TellAsync(driver, "home", 1);
            await PrintAsync(driver);
            driver.StandardInput.Close();
            await driver.WaitForExitAsync();
            return driver.ExitCode;
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static async Task PrintAsync(Process driver)
    {
        await Console.Out.WriteLineAsync("| operation | n | CPU ms | allocated KB | goal CPU ms | |\n|---|--:|--:|--:|--:|---|");
        foreach (var benchmark in Benchmark.All)
        {
            await PrepareAsync(driver, benchmark);
            await TellAsync(driver, benchmark.Label, benchmark.Count);
            await PrepareAsync(driver, benchmark);
            var (cpu, allocated) = (ProcessorTime(), GC.GetTotalAllocatedBytes(precise: true));
            await TellAsync(driver, benchmark.Label, benchmark.Count);
            var ms = (ProcessorTime() - cpu).TotalMilliseconds / benchmark.Count;
            var kilobytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / benchmark.Count;
            var missed = ms > benchmark.GoalMs ? $"missed by {ms / benchmark.GoalMs:0.0}x" : "reached";
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {benchmark.Label} | {benchmark.Count} | {ms:0.00} | {kilobytes:0} | {benchmark.GoalMs:0.00} | {missed} |"));
        }
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

    private static Process StartDriver(Uri address)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet")
            start.ArgumentList.Add(typeof(Measurement).Assembly.Location);
        start.ArgumentList.Add("drive");
        start.ArgumentList.Add(address.ToString());
        return Process.Start(start) ?? throw new InvalidOperationException("The driver did not start.");
    }

    /// <summary>In development the demo story is told on the empty database before the site listens.</summary>
    private sealed class Site(string home) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(home, "marketplace.db")}");
            builder.UseSetting("Images:Folder", Path.Combine(home, "pictures"));
            builder.UseSetting("Search:Folder", Path.Combine(home, "search"));
            builder.UseSetting("Messages:PickupFolder", Path.Combine(home, "mail"));
            builder.UseSetting("RateLimits:Factor", "100000");
        }
    }
}
