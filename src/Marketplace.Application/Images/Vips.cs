using System.Globalization;
using System.Runtime.InteropServices;

namespace Marketplace.Application.Images;

/// <summary>libvips, for the worker process only: the site itself never loads it.</summary>
internal static class Vips
{
    private const int FirstMinorWithKeep = 15;

    private static nint _vips;
    private static nint _gobject;
    private static bool? _writesAvif;

    public static string Version => string.Create(CultureInfo.InvariantCulture,
        $"{VipsNative.Version(0)}.{VipsNative.Version(1)}.{VipsNative.Version(2)}");

    /// <summary>The argument that leaves all metadata out of a saved file.</summary>
    public static (string, string) WithoutMetadata =>
        (VipsNative.Version(0), VipsNative.Version(1)) is (8, < FirstMinorWithKeep) ? ("strip", "true") : ("keep", "none");

    /// <summary>Whether this build of the library has an encoder for AVIF: asked by writing one pixel, for builds name the operation
    /// whether they have the encoder or not.</summary>
    public static bool WritesAvif => _writesAvif ??= TryAvif();

    /// <summary>Loads the library and shuts every door we do not use. False where there is none.</summary>
    public static bool TryLoad()
    {
        if (!VipsLibrary.TryLoad(out _vips, out _gobject)) return false;
        NativeLibrary.SetDllImportResolver(typeof(Vips).Assembly, (name, _, _) => name switch
        {
            VipsNative.Vips => _vips,
            VipsNative.GObject => _gobject,
            _ => 0,
        });
        if (VipsNative.Init("image-worker") != 0) throw Error("init");
        VipsNative.BlockUntrusted(1);
        VipsNative.BlockOperation("VipsForeignLoad", 1);
        foreach (var loader in (string[])["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"])
            VipsNative.BlockOperation(loader, 0);
        VipsNative.SetCacheMax(0);
        // one picture, one thread: two workers on two cores
        VipsNative.SetConcurrency(1);
        return true;
    }

    /// <summary>The loader for a file by its first bytes, or null where it is no picture that we accept.</summary>
    public static string? LoaderOf(string file)
    {
        var name = Marshal.PtrToStringUTF8(VipsNative.FindLoader(file));
        if (name is null) VipsNative.ClearError();
        return name switch
        {
            "VipsForeignLoadJpegFile" => "jpegload",
            "VipsForeignLoadPngFile" => "pngload",
            "VipsForeignLoadWebpFile" => "webpload",
            _ => null,
        };
    }

    /// <summary>Runs an operation that makes an image.</summary>
    /// <exception cref="VipsException">It failed.</exception>
    public static VipsImage Make(string operation, VipsImage? input, params ReadOnlySpan<(string, string)> arguments)
    {
        var built = Build(operation, input, arguments);
        var value = default(VipsNative.GValue);
        VipsNative.InitValue(ref value, VipsNative.ImageType());
        VipsNative.GetProperty(built, "out", ref value);
        var image = new VipsImage(VipsNative.Reference(VipsNative.GetObject(value)));
        VipsNative.UnsetValue(ref value);
        Release(built);
        return image;
    }

    /// <summary>Runs an operation that writes a file.</summary>
    /// <exception cref="VipsException">It failed.</exception>
    public static void Save(string operation, VipsImage input, params ReadOnlySpan<(string, string)> arguments) =>
        Release(Build(operation, input, arguments));

    public static VipsException Error(string what)
    {
        var text = Marshal.PtrToStringUTF8(VipsNative.ErrorText())?.Trim();
        VipsNative.ClearError();
        return new VipsException($"{what}: {text}");
    }

    private static bool TryAvif()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var black = Make("black", null, ("width", "16"), ("height", "16"), ("bands", "3"));
            Save("heifsave", black, ("filename", path), ("compression", "av1"), ("effort", "0"));
            return new FileInfo(path).Length > 0;
        }
        catch (VipsException absent)
        {
            Console.Error.WriteLine(absent.Message);
            return false;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static nint Build(string name, VipsImage? input, ReadOnlySpan<(string, string)> arguments)
    {
        var operation = VipsNative.NewOperation(name);
        if (operation == 0) throw Error(name);
        foreach (var (argument, text) in arguments)
        {
            if (VipsNative.SetArgument(operation, argument, text) == 0) continue;
            VipsNative.Release(operation);
            throw Error($"{name} {argument}");
        }
        if (input is not null) Connect(operation, input);
        var built = VipsNative.Build(operation);
        if (built == 0) VipsNative.ReleaseOutputs(operation);
        VipsNative.Release(operation);
        return built != 0 ? built : throw Error(name);
    }

    private static void Connect(nint operation, VipsImage input)
    {
        var value = default(VipsNative.GValue);
        VipsNative.InitValue(ref value, VipsNative.ImageType());
        VipsNative.SetObject(ref value, input.Pointer);
        VipsNative.SetProperty(operation, "in", value);
        VipsNative.UnsetValue(ref value);
    }

    private static void Release(nint built)
    {
        VipsNative.ReleaseOutputs(built);
        VipsNative.Release(built);
    }
}
