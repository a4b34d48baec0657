using Marketplace.Application.Database;
using Marketplace.Application.Images;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Tests.Images;

public sealed class MakePictureSizesTests : IDisposable
{
    private static readonly byte[] Png = PngBytes.Plain(40, 30, PngBytes.Rgb, [0xC0, 0x20, 0x20]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-pictures-");

    [VipsFact]
    public async Task An_upload_becomes_ready_through_its_job()
    {
        await using var world = await OpenAsync(PictureTools.Worker);
        var id = await UploadAsync(world, Png);
        Assert.Equal(PictureStatus.Uploaded, (await FindAsync(world, id)).Status);

        await world.AskAsync((JobRunner runner) => runner.RunDueAsync(default));

        var picture = await FindAsync(world, id);
        Assert.Equal((PictureStatus.Ready, 40, 30), (picture.Status, picture.WidthPixels, picture.HeightPixels));
        Assert.Matches("^#[0-9a-f]{6}$", picture.Colour);
    }

    [UnixFact]
    public async Task FLT18_A_picture_that_cannot_be_read_says_why()
    {
        await using var world = await OpenAsync(["/bin/sh", "-c", "kill -SEGV $$", "sh"]);
        var id = await UploadAsync(world, Png);

        await world.AskAsync((JobRunner runner) => runner.RunDueAsync(default));

        var picture = await FindAsync(world, id);
        Assert.Equal((PictureStatus.Refused, "Picture.Unreadable"), (picture.Status, picture.RefusalKey));
    }

    [UnixFact]
    public async Task A_picture_waits_while_this_installation_cannot_read_any()
    {
        const string nothing = """{"Refused":"Picture.Unavailable"}""";
        await using var world = await OpenAsync(["/bin/sh", "-c", $"echo '{nothing}'", "sh"]);
        var id = await UploadAsync(world, Png);

        await world.AskAsync((JobRunner runner) => runner.RunDueAsync(default));

        Assert.Equal(PictureStatus.Uploaded, (await FindAsync(world, id)).Status);
        Assert.Equal("Picture.Unavailable", await world.ReadAsync(db => db.Jobs.Select(job => job.LastError).SingleAsync()));
    }

    [UnixFact]
    public async Task INV33_The_nightly_sweep_leaves_what_rows_name()
    {
        await using var world = await OpenAsync(["/bin/sh", "-c", "exit 74", "sh"]);
        await UploadAsync(world, Png);
        var orphan = await world.AskAsync((IPictureStore store) => store.KeepOriginalAsync(new MemoryStream([1, 2, 3]), default));
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.LastWriteTimeUtc = world.Clock.Now().AddDays(-2).UtcDateTime;

        var deleted = await world.AskAsync((DeleteOrphanedPictures sweep) => sweep.RunAsync(default));

        Assert.Equal(1, deleted.Value);
        Assert.False(await world.AskAsync((IPictureStore store) => store.HasOriginalAsync(orphan, default)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<TestWorld> OpenAsync(IReadOnlyList<string> worker)
    {
        var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var options = world.Services.GetRequiredService<IOptions<ImagesOptions>>().Value;
        (options.Folder, options.Libvips, options.WorkerCommand) = (_folder.FullName, PictureTools.Libvips, worker);
        return world;
    }

    private static async Task<Id<Picture>> UploadAsync(TestWorld world, byte[] file)
    {
        var kept = await world.AskAsync((PictureIntake intake) => intake.ReceiveAsync(new MemoryStream(file), default));
        await using var scope = world.Services.CreateAsyncScope();
        var picture = scope.ServiceProvider.GetRequiredService<PictureUploads>().Add(null, kept.Value, world.Clock.Now());
        await scope.ServiceProvider.GetRequiredService<MarketplaceDb>().SaveChangesAsync();
        return picture.Id;
    }

    private static Task<Picture> FindAsync(TestWorld world, Id<Picture> id) =>
        world.ReadAsync(db => db.Pictures.AsNoTracking().SingleAsync(picture => picture.Id == id));
}
