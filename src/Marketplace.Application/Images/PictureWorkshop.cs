using System.ComponentModel;
using System.Text.Json;
using Marketplace.Domain.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Application.Images;

/// <summary>Has the sizes of an original made by a limited child process, a few at once, and puts them into the store.
/// One for the whole program.</summary>
public sealed class PictureWorkshop(IPictureStore store, IOptions<ImagesOptions> options, ILogger<PictureWorkshop> log) : IDisposable
{
    private const string OriginalName = "original";

    private readonly SemaphoreSlim _benches = new(options.Value.WorkersMax);

    /// <summary>Makes every size anew; doing it twice leaves the same files.</summary>
    /// <exception cref="PictureWorkFailedException">The worker could not run or write; try again later.</exception>
    /// <exception cref="FileNotFoundException">The original is not in the store.</exception>
    public async Task<Outcome<PictureFacts>> MakeSizesAsync(PictureHash original, CancellationToken stop)
    {
        await _benches.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("marketplace-picture-");
        try
        {
            var header = await FetchAsync(original, folder.FullName, stop);
            if (header.IsRefused) return header.Refusal;
            var answer = await AskAsync(folder.FullName, stop, OriginalName, ".", PictureSpec.Write(PictureSizes.Specs));
            if (answer.IsRefused) return answer.Refusal;
            if (answer.Value.Findings is not { } found) return PictureRefusals.Unreadable;
            return await ShelveAsync(original, found, folder.FullName, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
            _benches.Release();
        }
    }

    /// <summary>Name and version of the decoder, or null where pictures are not available.</summary>
    public async Task<string?> FindEngineAsync(CancellationToken stop)
    {
        var answer = await AskAsync(Path.GetTempPath(), stop, PictureWorker.Probe);
        return answer.IsRefused ? null : answer.Value.Engine;
    }

    public void Dispose() => _benches.Dispose();

    private async Task<Outcome<PictureHeader>> FetchAsync(PictureHash hash, string folder, CancellationToken stop)
    {
        await using var original = await store.OpenOriginalAsync(hash, stop) ?? throw new FileNotFoundException($"No original {hash}.");
        await using var copy = File.Create(Path.Combine(folder, OriginalName));
        await original.CopyToAsync(copy, stop);
        return PictureHeader.Read(copy);
    }

    private async Task<Outcome<PictureWorker.Answer>> AskAsync(string folder, CancellationToken stop, params string[] arguments)
    {
        var settings = options.Value;
        try
        {
            var run = await WorkerRun.OfAsync(WorkerCommand.Of(settings, folder, arguments), TimeSpan.FromSeconds(settings.WorkerSecondsMax), stop);
            if (run.ExitCode != PictureWorker.Answered) log.LogWarning("Picture worker ended with {ExitCode}: {Complaint}", run.ExitCode, run.Complained);
            return Judge(run);
        }
        catch (Win32Exception notStarted)
        {
            throw new PictureWorkFailedException("The picture worker did not start.", notStarted);
        }
    }

    private static Outcome<PictureWorker.Answer> Judge(WorkerRun run)
    {
        if (run.WasTooSlow) return PictureRefusals.TooSlow;
        if (run.NeverStarted || run.ExitCode is PictureWorker.Failed or PictureWorker.Misused) throw new PictureWorkFailedException(run.Complained);
        if (run.ExitCode != PictureWorker.Answered || Read(run.Said) is not { } answer) return PictureRefusals.Unreadable;
        return answer.Refused is { } key ? PictureRefusals.Of(key) : answer;
    }

    private static PictureWorker.Answer? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<PictureWorker.Answer>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // the worker has met a stranger's file: what it left is looked at with our own eyes before it is kept
    private async Task<Outcome<PictureFacts>> ShelveAsync(PictureHash original, PictureFindings found, string folder, CancellationToken stop)
    {
        List<PictureFacts.Made> made = [];
        foreach (var spec in PictureSizes.Specs)
        {
            var path = Path.Combine(folder, spec.FileName);
            if (spec.Format.IsOptional() && !File.Exists(path)) continue;
            await using var file = File.OpenRead(path);
            var header = spec.Format is PictureFormat.Avif ? AvifHeader.Read(file) : PictureHeader.Read(file);
            if (header.IsRefused) return PictureRefusals.Unreadable;
            file.Position = 0;
            await store.KeepAsync(new SizedPicture(original, spec.Pixels, spec.Format), file, stop);
            made.Add(new(spec.Pixels, spec.Format, header.Value.Width, header.Value.Height, file.Length));
        }
        return new PictureFacts(original, found.Width, found.Height, found.Colour, made);
    }
}
