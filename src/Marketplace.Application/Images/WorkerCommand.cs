using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Marketplace.Application.Images;

/// <summary>How a worker is started: this program again, with limits around it and nothing of our secrets in its environment.</summary>
internal static class WorkerCommand
{
    // the runtime reserves most of this without using it
    private const long AddressSpaceBytesMax = 2L << 30;
    private const long FileBytesMax = 50_000_000;
    // 64 are too few for the runtime to load its own libraries
    private const int OpenFilesMax = 256;

    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "DOTNET_ROOT", "DOTNET_ROOT_X64", "LD_LIBRARY_PATH"];

    private static readonly string? Prlimit = OperatingSystem.IsLinux()
        ? ((string[])["/usr/bin/prlimit", "/bin/prlimit"]).FirstOrDefault(File.Exists)
        : null;

    public static ProcessStartInfo Of(ImagesOptions options, string folder, params IEnumerable<string> arguments)
    {
        var program = options.WorkerCommand is { Count: > 0 } configured ? configured : ThisProgram();
        string[] line = [.. Limits(options), .. program, PictureWorker.Mode, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Furnish(start.Environment, options);
        return start;
    }

    /// <exception cref="InvalidOperationException">The program was started in a way that cannot be repeated.</exception>
    private static string[] ThisProgram()
    {
        var executable = Environment.ProcessPath ?? throw new InvalidOperationException("Set Images:WorkerCommand.");
        if (Path.GetFileNameWithoutExtension(executable) is not "dotnet") return [executable];
        var entry = Assembly.GetEntryAssembly()?.Location;
        return entry is { Length: > 0 } ? [executable, entry] : throw new InvalidOperationException("Set Images:WorkerCommand.");
    }

    // the processor's clock gets the same seconds as the one on the wall: it ends a busy worker whose parent has died
    private static string[] Limits(ImagesOptions options) => Prlimit is null ? [] :
    [
        Prlimit,
        string.Create(CultureInfo.InvariantCulture, $"--as={AddressSpaceBytesMax}"),
        string.Create(CultureInfo.InvariantCulture, $"--cpu={options.WorkerSecondsMax}"),
        string.Create(CultureInfo.InvariantCulture, $"--nofile={OpenFilesMax}"),
        string.Create(CultureInfo.InvariantCulture, $"--fsize={FileBytesMax}"),
        "--core=0",
    ];

    private static void Furnish(IDictionary<string, string?> environment, ImagesOptions options)
    {
        var inherited = environment.Where(pair => Inherited.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        var library = options.Libvips is { Length: > 0 } ? options.Libvips : Environment.GetEnvironmentVariable(VipsLibrary.PathVariable);
        environment.Clear();
        foreach (var (name, value) in inherited) environment[name] = value;
        // the worker stands in another folder; a bare name stays one for the system to look up
        if (library is { Length: > 0 }) environment[VipsLibrary.PathVariable] = File.Exists(library) ? Path.GetFullPath(library) : library;
        environment[PictureEngine.Variable] = options.Engine;
        // without these two the runtime reserves more than the address space allows, and does not start
        environment["DOTNET_GCHeapHardLimit"] = "0x8000000";
        environment["DOTNET_GCRegionRange"] = "0x20000000";
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
    }
}
