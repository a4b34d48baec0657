using System.Runtime.InteropServices;

namespace Marketplace.Application.Images;

/// <summary>One reference to a libvips image, given back when disposed.</summary>
internal sealed class VipsImage(nint pointer) : IDisposable
{
    // EXIF orientations from here on lie on their side
    private const int FirstLyingOrientation = 5;

    public nint Pointer { get; } = pointer;

    public int Width => VipsNative.Width(Pointer);

    public int Height => VipsNative.Height(Pointer);

    public bool HasAlpha => VipsNative.HasAlpha(Pointer) != 0;

    public int Pages => VipsNative.Pages(Pointer);

    public bool IsLying => VipsNative.Orientation(Pointer) >= FirstLyingOrientation;

    /// <summary>The image decoded into memory, where it can be read more than once.</summary>
    /// <exception cref="VipsException">It could not be decoded to its end.</exception>
    public VipsImage ToMemory() =>
        VipsNative.CopyToMemory(Pointer) is var copy and not 0 ? new VipsImage(copy) : throw Vips.Error("decode");

    /// <summary>Forgets camera, person, place, comments and colour profile: the pixels are upright and sRGB, and need none of it.</summary>
    /// <remarks>Asking the writer to leave them out is not enough: version 8.14 writes position and profile into every WebP.</remarks>
    public void DropMetadata()
    {
        // the names are left to the end of this short process
        var names = VipsNative.MetadataNames(Pointer);
        for (var at = 0; Marshal.ReadIntPtr(names, at) is var name and not 0; at += nint.Size)
            VipsNative.RemoveMetadata(Pointer, Marshal.PtrToStringUTF8(name)!);
    }

    /// <summary>The first bytes of the first pixel.</summary>
    public byte[] FirstPixel(int bands)
    {
        var bytes = VipsNative.WriteToMemory(Pointer, out var length);
        if (bytes == 0 || length < (nuint)bands) throw Vips.Error("pixel");
        var pixel = new byte[bands];
        // a few bytes, left to the end of this short process: freeing them needs a third library on some systems
        Marshal.Copy(bytes, pixel, 0, bands);
        return pixel;
    }

    public void Dispose() => VipsNative.Release(Pointer);
}
