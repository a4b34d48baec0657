namespace Marketplace.Application.Images;

/// <summary>Section <c>Images</c> of the configuration.</summary>
public sealed class ImagesOptions
{
    public const string Section = "Images";

    /// <summary>Where pictures are kept; relative to the program's content root.</summary>
    public string Folder { get; set; } = Path.Combine("App_Data", "pictures");

    /// <summary>Where several nodes share their pictures; without a bucket they lie in <see cref="Folder"/>.</summary>
    public S3Options S3 { get; set; } = new();

    /// <summary>Path of the libvips library. Empty: environment MARKETPLACE_LIBVIPS, then native/ beside the program, then the system's.</summary>
    public string? Libvips { get; set; }

    /// <summary><c>libvips</c>, or <c>imagesharp</c> where the program was built with it.</summary>
    public string Engine { get; set; } = PictureEngine.Libvips;

    /// <summary>Program and first arguments that start the worker. Empty: this program itself.</summary>
    public IReadOnlyList<string> WorkerCommand { get; set; } = [];

    /// <summary>Time on the wall after which a worker is ended.</summary>
    public int WorkerSecondsMax { get; set; } = 30;

    /// <summary>Workers at once in this process.</summary>
    public int WorkersMax { get; set; } = 2;
}
