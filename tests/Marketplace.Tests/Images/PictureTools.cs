using System.Runtime.InteropServices;

namespace Marketplace.Tests.Images;

/// <summary>What the picture tests need from outside: libvips, and a program as worker.</summary>
internal static class PictureTools
{
    public static string? Libvips { get; } = FindLibvips();

    /// <summary>This assembly is a program too; its <c>Main</c> does what the site's does with these arguments.</summary>
    public static IReadOnlyList<string> Worker { get; } = ["dotnet", "exec", typeof(PictureTools).Assembly.Location];

    /// <summary>Why the tests that decode cannot run here, or null.</summary>
    public static string? Missing =>
        Libvips is null ? "Not run: libvips was found neither in MARKETPLACE_LIBVIPS, nor in wwwroot-assets/node_modules, nor in the system." : null;

    /// <summary>The originals of the demo shop.</summary>
    public static string Demo => Path.Combine(Root, "src", "Marketplace.Application", "Database", "Seed", "Pictures");

    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Marketplace.sln"))) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the solution.");
        }
    }

    private static string? FindLibvips()
    {
        if (Environment.GetEnvironmentVariable("MARKETPLACE_LIBVIPS") is { Length: > 0 } chosen) return chosen;
        var npm = Path.Combine(Root, "wwwroot-assets", "node_modules", "@img");
        var suffix = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? "-arm64" : "-x64";
        var bundled = Directory.Exists(npm)
            ? Directory.GetFiles(npm, "libvips-cpp.*", SearchOption.AllDirectories).FirstOrDefault(path => path.Contains(suffix, StringComparison.Ordinal))
            : null;
        return bundled ?? (NativeLibrary.TryLoad("libvips.so.42", out _) ? "libvips.so.42" : null);
    }
}
