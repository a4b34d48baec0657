using System.Text.Json;
using Marketplace.Application.Images;

namespace Marketplace.Tests.Images;

/// <summary>The child by itself, without the parent's look at the header: the second of two doors.</summary>
public sealed class PictureWorkerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-worker-");

    [VipsTheory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>")]
    [InlineData("GIF89a\u0001\u0000\u0001\u0000\u0080\u0000\u0000<html><script>alert(1)</script></html>")]
    [InlineData("")]
    [InlineData("\u0089PNG\r\n\u001A\n")]
    [InlineData("%PDF-1.4 1 0 obj<</Type/Catalog>>endobj")]
    public async Task BAD57_BAD59_Decodes_nothing_but_photographs(string content)
    {
        var answer = await AskAsync([.. content.Select(letter => (byte)letter)], "photo.jpg");

        Assert.Contains(answer.Refused, (string?[])["Picture.NotAnImage", "Picture.Truncated"]);
        Assert.Single(_folder.GetFiles());
    }

    [VipsFact]
    public async Task BAD55_Refuses_a_bomb_from_its_header() =>
        Assert.Equal("Picture.TooManyPixels", (await AskAsync(PngBytes.Bomb(20_000, 20_000))).Refused);

    [VipsFact]
    public async Task BAD58_Refuses_a_picture_that_ends_too_early()
    {
        var png = PngBytes.Detailed(400, 300);

        Assert.Equal("Picture.Truncated", (await AskAsync(png[..(png.Length / 2)])).Refused);
    }

    [VipsFact]
    public async Task Makes_what_the_specification_says_and_no_more()
    {
        var answer = await AskAsync(PngBytes.Plain(200, 100, PngBytes.Rgb, [1, 2, 3]), "in", "50:webp:1000");

        Assert.Equal((200, 100), (answer.Findings?.Width, answer.Findings?.Height));
        Assert.Equal(["50.webp", "in"], _folder.GetFiles().Select(file => file.Name).Order());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<PictureWorker.Answer> AskAsync(byte[] file, string name = "in", string specs = "96:webp:9000,96:jpg:9000")
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name), file);
        var options = new ImagesOptions { Libvips = PictureTools.Libvips, WorkerCommand = PictureTools.Worker };
        var run = await WorkerRun.OfAsync(WorkerCommand.Of(options, _folder.FullName, name, ".", specs), TimeSpan.FromSeconds(30), default);
        Assert.Equal((0, false), (run.ExitCode, run.RanOutOfTime));
        return JsonSerializer.Deserialize<PictureWorker.Answer>(run.Said)!;
    }
}
