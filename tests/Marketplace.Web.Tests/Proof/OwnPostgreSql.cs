using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Marketplace.Web.Tests.Proof;

/// <summary>A PostgreSQL server of its own, in a folder of its own, that a test may stop and start again.</summary>
internal sealed class OwnPostgreSql : IAsyncDisposable
{
    private const string Owner = "postgres";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("mida-postgresql-");
    private readonly int _port;

    private OwnPostgreSql()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Folder of the server's programs; none where PostgreSQL is not installed.</summary>
    public static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
        : null;

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username={Owner};Database={Owner}";

    private string Folder => Path.Combine(_home.FullName, "data");

    public static async Task<OwnPostgreSql> StartNewAsync()
    {
        var server = new OwnPostgreSql();
        if (IsRoot)
            await RunAsync("chown", Owner, server._home.FullName);
        await AsOwnerAsync("initdb", "-D", server.Folder, "-A", "trust", "-U", Owner);
        await server.StartAsync();
        return server;
    }

    public Task StartAsync() => AsOwnerAsync(
        "pg_ctl", "-D", Folder, "-w", "-l", Path.Combine(_home.FullName, "log"), "-o",
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_home.FullName} -c fsync=off", "start");

    /// <summary>At once: whoever is connected is cut off.</summary>
    public Task StopAsync() => AsOwnerAsync("pg_ctl", "-D", Folder, "-w", "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Folder, "postmaster.pid")))
            await StopAsync();
        _home.Delete(recursive: true);
    }

    private static bool IsRoot => Environment.UserName is "root";

    /// <summary>The server refuses to run as root.</summary>
    private static Task AsOwnerAsync(string program, params string[] words)
    {
        string[] command = [Path.Combine(Programs!, program), .. words];
        return IsRoot ? RunAsync("runuser", ["-u", Owner, "--", .. command]) : RunAsync(command[0], command[1..]);
    }

    private static async Task RunAsync(string program, params string[] words)
    {
        // What pg_ctl starts keeps its output open: it must not be ours.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. words]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', words)} ended with {process.ExitCode}.");
    }
}
