using Marketplace.Application.Images;
using Marketplace.Domain.Common;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Marketplace.Tests.Images;

/// <summary>A picture store in a folder of its own, with a workshop beside it.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-pictures-");

    public Workplace(Action<ImagesOptions>? change = null)
    {
        var options = new ImagesOptions
        {
            Folder = Path.Combine(_folder.FullName, "store"),
            Libvips = PictureTools.Libvips,
            WorkerCommand = PictureTools.Worker,
        };
        change?.Invoke(options);
        Store = new DiskPictureStore(Options.Create(options));
        Intake = new PictureIntake(Store);
        Workshop = new PictureWorkshop(Store, Options.Create(options), NullLogger<PictureWorkshop>.Instance);
    }

    /// <summary>One whose worker is a shell script; it writes into the folder <c>$1</c>, read through <see cref="Scratch"/>.</summary>
    public static Workplace WithScript(string script, int secondsMax = 30) => new(script, secondsMax);

    private Workplace(string script, int secondsMax)
        : this(options =>
        {
            options.WorkerSecondsMax = secondsMax;
            options.WorkerCommand = ["/bin/sh", "-c", script, "sh", Directory.CreateDirectory(options.Folder).FullName];
        })
    {
    }

    /// <summary>What a script wrote under this name.</summary>
    public string Scratch(string name) => Path.Combine(Folder, name);

    public DiskPictureStore Store { get; }

    public PictureIntake Intake { get; }

    public PictureWorkshop Workshop { get; }

    public string Folder => Path.Combine(_folder.FullName, "store");

    public string[] Files(string part) => Directory.Exists(Path.Combine(Folder, part))
        ? Directory.GetFiles(Path.Combine(Folder, part), "*", SearchOption.AllDirectories)
        : [];

    /// <summary>Past the door and its checks, straight to the decoder.</summary>
    public async Task<Outcome<PictureFacts>> MakeAsync(byte[] file) =>
        await Workshop.MakeSizesAsync(await Store.KeepOriginalAsync(new MemoryStream(file), default), default);

    public async Task<byte[]> ServedAsync(PictureHash original, int pixels, PictureFormat format)
    {
        await using var file = await Store.OpenAsync(new SizedPicture(original, pixels, format), default);
        using var copy = new MemoryStream();
        await file!.CopyToAsync(copy);
        return copy.ToArray();
    }

    public void Dispose()
    {
        Workshop.Dispose();
        _folder.Delete(recursive: true);
    }
}
