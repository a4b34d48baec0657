using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>Decodes one file and writes its sizes. Runs in the worker process, under its limits.</summary>
internal interface IPictureMaker
{
    /// <summary>Name and version, for the health page.</summary>
    string Engine { get; }

    /// <summary>Writes every <paramref name="specs"/> into the folder under <see cref="PictureSpec.FileName"/>:
    /// upright, in sRGB, on white, without metadata, never enlarged.</summary>
    /// <exception cref="VipsException">The files could not be written.</exception>
    Outcome<PictureFindings> Make(string file, string folder, IReadOnlyList<PictureSpec> specs);
}
