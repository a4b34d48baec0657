namespace Marketplace.Tests.Images;

public sealed class PictureIntakeTests : IDisposable
{
    private readonly Workplace _place = new();

    [Fact]
    public async Task Keeps_a_good_upload_and_says_what_it_is()
    {
        var png = PngBytes.Plain(40, 30, PngBytes.Rgb, [1, 2, 3]);

        var kept = (await _place.Intake.ReceiveAsync(new MemoryStream(png), default)).Value;

        Assert.Equal((png.LongLength, 40, 30), (kept.Bytes, kept.Width, kept.Height));
        Assert.True(await _place.Store.IsOriginalIntactAsync(kept.Hash, default));
    }

    [Fact]
    public async Task Keeps_nothing_of_what_it_refuses()
    {
        var outcome = await _place.Intake.ReceiveAsync(new MemoryStream([.. "<svg xmlns='http://www.w3.org/2000/svg'></svg>"u8]), default);

        Assert.Equal("Picture.NotAnImage", outcome.Refusal?.Key);
        Assert.Empty(_place.Files("originals"));
        Assert.Empty(_place.Files("incoming"));
    }

    [Fact]
    public async Task BAD63_The_same_file_a_hundred_times_is_one_file()
    {
        var png = PngBytes.Plain(40, 30, PngBytes.Rgb, [1, 2, 3]);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _place.Intake.ReceiveAsync(new MemoryStream(png), default)));

        Assert.Single(_place.Files("originals"));
        Assert.Empty(_place.Files("incoming"));
    }

    public void Dispose() => _place.Dispose();
}
