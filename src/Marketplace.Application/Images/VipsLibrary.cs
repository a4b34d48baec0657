using System.Runtime.InteropServices;

namespace Marketplace.Application.Images;

/// <summary>Where libvips is: the path in the environment, else <c>native/</c> beside the program, else the system's.</summary>
/// <remarks>LGPL-3, loaded at run time and replaceable by putting another file there.</remarks>
internal static class VipsLibrary
{
    public const string PathVariable = "MARKETPLACE_LIBVIPS";

    public static bool TryLoad(out nint vips, out nint gobject)
    {
        (vips, gobject) = (0, 0);
        foreach (var path in Candidates())
        {
            if (NativeLibrary.TryLoad(path, out vips)) break;
        }
        if (vips == 0) return false;
        // the all-in-one library has GObject inside
        if (NativeLibrary.TryGetExport(vips, "g_object_ref", out _)) gobject = vips;
        return gobject != 0 || NativeLibrary.TryLoad(SystemName("gobject-2.0", "0"), out gobject);
    }

    private static IEnumerable<string> Candidates()
    {
        // a path somebody chose is the only one tried: falling back would hide the mistake
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } chosen) return [chosen];
        var native = Path.Combine(AppContext.BaseDirectory, "native");
        var beside = Directory.Exists(native) ? Directory.GetFiles(native, "libvips*") : [];
        return [.. beside.Order(StringComparer.Ordinal), SystemName("vips", "42")];
    }

    private static string SystemName(string library, string version)
    {
        if (OperatingSystem.IsWindows()) return $"lib{library}-{version}.dll";
        return OperatingSystem.IsMacOS() ? $"lib{library}.{version}.dylib" : $"lib{library}.so.{version}";
    }
}
