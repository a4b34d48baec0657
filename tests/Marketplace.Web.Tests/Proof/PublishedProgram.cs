using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Marketplace.Web.Tests.Proof;

/// <summary>The program as built for release or beside these tests, in processes of its own, on a database in a folder of its own.</summary>
/// <param name="settings">As environment variables; they go before the program's own.</param>
internal sealed class PublishedProgram(IReadOnlyDictionary<string, string>? settings = null) : IAsyncDisposable
{
    private static readonly TimeSpan Ready = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("mida-proof-");
    private readonly int _port = FreePort();
    private Process? _site;

    /// <summary>Longest wait for <c>/health/ready</c> so far.</summary>
    public TimeSpan SlowestStart { get; private set; }

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>Whether the style sheets and scripts were built into the program that is tested.</summary>
    public static bool HasAssets => Directory.Exists(Path.Combine(ContentRoot, "wwwroot", "ui"));

    /// <summary>A published folder has its files beside it, a build has them in the source tree.</summary>
    private static string ContentRoot => Environment.GetEnvironmentVariable("MARKETPLACE_PUBLISHED") is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Assembly)!, "../../.."));

    /// <summary>Set to test another build; otherwise the one these tests were built with.</summary>
    private static string Assembly => Environment.GetEnvironmentVariable("MARKETPLACE_PUBLISHED") is { Length: > 0 } folder
        ? Path.Combine(folder, "Marketplace.Web.dll")
        : BuiltWith();

    /// <summary>Asks the table of verbs by name, so that these tests compile without it.</summary>
    public static bool Has(string verb) => typeof(Program).Assembly.GetType("Marketplace.Web.Verbs.VerbTable")?.GetMethod("Find")
        ?.Invoke(null, [new[] { verb }]) is not null;

    /// <summary>Runs a verb to its end.</summary>
    public async Task<(int ExitCode, string Output)> VerbAsync(params string[] words)
    {
        using var process = Start(words);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
    }

    /// <summary>Starts the site and waits until it says it is ready.</summary>
    /// <exception cref="TimeoutException">Not ready in ten seconds.</exception>
    public async Task StartAsync()
    {
        var since = Stopwatch.GetTimestamp();
        _site = Start([$"--urls={Address}"]);
        _site.OutputDataReceived += (_, _) => { };
        _site.ErrorDataReceived += (_, _) => { };
        _site.BeginOutputReadLine();
        _site.BeginErrorReadLine();
        await IsReadyAgainAsync();
        var took = Stopwatch.GetElapsedTime(since);
        SlowestStart = took > SlowestStart ? took : SlowestStart;
    }

    /// <summary>Waits until the running site says that it is ready.</summary>
    /// <exception cref="TimeoutException">Not in ten seconds.</exception>
    public async Task IsReadyAgainAsync()
    {
        var since = Stopwatch.GetTimestamp();
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        while (!await IsReadyAsync(http))
        {
            if (_site is null or { HasExited: true } || Stopwatch.GetElapsedTime(since) > Ready)
                throw new TimeoutException($"The site was not ready within {Ready.TotalSeconds:0} s.");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until no picture waits to be made.</summary>
    /// <exception cref="TimeoutException">Not in two minutes.</exception>
    public async Task PicturesAreMadeAsync()
    {
        var (since, before) = (Stopwatch.GetTimestamp(), -1);
        while (true)
        {
            var folder = Path.Combine(_home.FullName, "pictures");
            var made = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.webp", SearchOption.AllDirectories).Count() : 0;
            if (made > 0 && made == before)
                return;
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromMinutes(2))
                throw new TimeoutException("The demo shop's pictures were not made.");
            before = made;
            await Task.Delay(TimeSpan.FromSeconds(5));
        }
    }

    /// <summary>SIGKILL: nothing of the program runs afterwards.</summary>
    public async Task KillAsync()
    {
        if (_site is null)
            return;
        _site.Kill(entireProcessTree: true);
        await _site.WaitForExitAsync();
        _site.Dispose();
        _site = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _home.Delete(recursive: true);
    }

    private Process Start(IEnumerable<string> words)
    {
        // Static files are found from the content root; everything that is written goes to the folder of this run.
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = ContentRoot, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Assembly);
        foreach (var word in words)
            start.ArgumentList.Add(word);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Database__ConnectionString"] = $"Data Source={Path.Combine(_home.FullName, "marketplace.db")}";
        start.Environment["RateLimits__Factor"] = "1000";
        start.Environment["Images__Folder"] = Path.Combine(_home.FullName, "pictures");
        start.Environment["Search__Folder"] = Path.Combine(_home.FullName, "search");
        start.Environment["Messages__PickupFolder"] = Path.Combine(_home.FullName, "mail");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>src/Marketplace.Web/bin of the same configuration as these tests.</summary>
    private static string BuiltWith()
    {
        var own = new DirectoryInfo(Path.GetDirectoryName(System.Reflection.Assembly.GetExecutingAssembly().Location)!);
        var (framework, configuration) = (own.Name, own.Parent!.Name);
        return Path.GetFullPath(Path.Combine(own.FullName, "../../../../..", "src/Marketplace.Web/bin", configuration, framework, "Marketplace.Web.dll"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
