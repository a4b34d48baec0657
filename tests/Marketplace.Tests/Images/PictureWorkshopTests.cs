using System.Text;
using Marketplace.Application.Images;

namespace Marketplace.Tests.Images;

/// <summary>With the true decoder in a true child process.</summary>
public sealed class PictureWorkshopTests : IDisposable
{
    private readonly Workplace _place = new();

    [VipsFact]
    public async Task Makes_every_size_in_every_format()
    {
        var outcome = await _place.MakeAsync(PngBytes.Detailed(1_400, 1_050));

        Assert.Null(outcome.Refusal);
        var facts = outcome.Value;
        Assert.Equal((1_400, 1_050), (facts.Width, facts.Height));
        Assert.Equal(
            [(960, 720), (480, 360), (192, 144)],
            facts.Files.Where(file => file.Format == PictureFormat.WebP).Select(file => (file.Width, file.Height)));
        Assert.Equal(
            [(960, 720), (480, 360), (192, 144)],
            facts.Files.Where(file => file.Format == PictureFormat.Jpeg).Select(file => (file.Width, file.Height)));
        Assert.Equal(facts.Files.Count, _place.Files("sizes").Length);
    }

    [VipsFact]
    public async Task Makes_the_lighter_avif_where_the_library_can_and_nothing_where_it_cannot()
    {
        var facts = (await _place.MakeAsync(PngBytes.Detailed(1_400, 1_050))).Value;

        var avif = facts.Files.Where(file => file.Format == PictureFormat.Avif).ToDictionary(file => file.Pixels);
        Assert.Contains(avif.Count, (int[])[0, 3]);
        foreach (var webp in facts.Files.Where(file => file.Format == PictureFormat.WebP && avif.ContainsKey(file.Pixels)))
        {
            Assert.Equal((webp.Width, webp.Height), (avif[webp.Pixels].Width, avif[webp.Pixels].Height));
            Assert.True(avif[webp.Pixels].Bytes < webp.Bytes, $"{webp.Pixels}: {avif[webp.Pixels].Bytes} bytes, WebP {webp.Bytes}");
        }
    }

    [VipsTheory]
    [InlineData("hero-mida")]
    [InlineData("hanbel-raye")]
    [InlineData("tapis-laine-blanche")]
    public async Task The_heaviest_pictures_of_the_demo_stay_light(string name)
    {
        var facts = (await _place.MakeAsync(await File.ReadAllBytesAsync(Path.Combine(PictureTools.Demo, $"{name}.jpg")))).Value;

        var webp = facts.Files.Where(file => file.Format == PictureFormat.WebP).ToDictionary(file => file.Pixels, file => file.Bytes);
        Assert.InRange(webp[PictureSizes.Page], 10_000, 70_000);
        Assert.InRange(webp[PictureSizes.Card], 5_000, 22_000);
        Assert.InRange(webp[PictureSizes.Thumb], 1_000, 7_000);
    }

    [VipsFact]
    public async Task Never_enlarges()
    {
        var facts = (await _place.MakeAsync(PngBytes.Plain(100, 50, PngBytes.Rgb, [10, 20, 30]))).Value;

        Assert.All(facts.Files, file => Assert.Equal((100, 50), (file.Width, file.Height)));
    }

    [VipsFact]
    public async Task INV34_BAD58_Turns_the_picture_upright_and_serves_neither_place_nor_person()
    {
        var jpeg = await JpegAsync(PngBytes.Detailed(400, 300));
        var upload = JpegBytes.WithComment(JpegBytes.WithExif(jpeg), "<script>alert(1)</script>");
        Assert.True(Holds(upload, JpegBytes.Place) && Holds(upload, JpegBytes.Artist));

        var facts = (await _place.MakeAsync([.. upload, .. "<script>alert(2)</script>"u8])).Value;

        Assert.Equal((300, 400), (facts.Width, facts.Height));
        Assert.All(facts.Files, file => Assert.True(file.Height > file.Width));
        // version 8.14 adds a block of its own with resolution and size, and nothing else
        var isOld = (await _place.Workshop.FindEngineAsync(default))!.StartsWith("libvips 8.14", StringComparison.Ordinal);
        string[] unwanted = [JpegBytes.Place, JpegBytes.Artist, "<script", "ICC_PROFILE", "ICCP", .. isOld ? (string[])[] : ["Exif", "EXIF"]];
        foreach (var file in facts.Files)
        {
            var served = await _place.ServedAsync(facts.Original, file.Pixels, file.Format);
            Assert.All(unwanted, text => Assert.False(Holds(served, text)));
        }
    }

    [VipsFact]
    public async Task INV34_Keeps_originals_apart_from_what_is_served()
    {
        var facts = (await _place.MakeAsync(PngBytes.Plain(100, 50, PngBytes.Rgb, [10, 20, 30]))).Value;

        Assert.Contains(facts.Original.ToString(), _place.Files("originals").Single(), StringComparison.Ordinal);
        Assert.All(_place.Files("sizes"), path => Assert.True(SizedPicture.TryParse(Path.GetFileName(path), out _)));
    }

    [VipsTheory]
    [InlineData(PngBytes.Rgb, 8, "c02020", "#c02020")]
    [InlineData(PngBytes.Rgb, 16, "c0c020202020", "#c02020")]
    [InlineData(PngBytes.Rgba, 8, "c0202000", "#ffffff")]
    [InlineData(PngBytes.GreyAlpha, 8, "0000", "#ffffff")]
    [InlineData(PngBytes.GreyAlpha, 8, "80ff", "#808080")]
    public async Task BAD58_Paints_any_kind_of_pixel_in_plain_colours_on_white(byte colourType, byte depth, string pixel, string colour)
    {
        var facts = (await _place.MakeAsync(PngBytes.Plain(64, 64, colourType, Convert.FromHexString(pixel), depth))).Value;

        Assert.Equal(7, facts.Colour.Length);
        // older versions of the library round differently on the way to sRGB
        var (wanted, painted) = (Convert.FromHexString(colour[1..]), Convert.FromHexString(facts.Colour[1..]));
        Assert.All(wanted.Zip(painted), channel => Assert.InRange(channel.Second, channel.First - 12, channel.First + 12));
    }

    [VipsFact]
    public async Task BAD58_Turns_printers_colours_into_those_of_a_screen()
    {
        var facts = (await _place.MakeAsync(JpegBytes.Cmyk)).Value;

        // a few pixels: were a profile left inside, they would weigh kilobytes
        Assert.All(facts.Files, file => Assert.InRange(file.Bytes, 30, 1_000));
        var colour = Convert.FromHexString(facts.Colour[1..]);
        Assert.True(colour[0] > 150 && colour[1] < 110 && colour[2] < 110, Convert.ToHexString(colour));
    }

    [VipsFact]
    public async Task BAD58_Answers_every_damaged_jpeg_with_a_picture_or_a_refusal()
    {
        var jpeg = await JpegAsync(PngBytes.Detailed(160, 120));
        var random = new Random(58);
        for (var round = 0; round < 4; round++)
        {
            var damaged = (byte[])jpeg.Clone();
            for (var hit = 0; hit < 30; hit++) damaged[random.Next(200, damaged.Length - 2)] = (byte)random.Next(255);

            var outcome = await _place.MakeAsync(damaged);

            Assert.True(!outcome.IsRefused || outcome.Refusal.Key.StartsWith("Picture.", StringComparison.Ordinal));
        }
    }

    [VipsFact]
    public async Task Doing_it_twice_leaves_the_same_files()
    {
        var first = (await _place.MakeAsync(PngBytes.Detailed(300, 200))).Value;

        var second = (await _place.Workshop.MakeSizesAsync(first.Original, default)).Value;

        Assert.Equal(first.Files, second.Files);
        Assert.Equal(first.Files.Count, _place.Files("sizes").Length);
    }

    [VipsFact]
    public async Task Knows_its_decoder() =>
        Assert.StartsWith("libvips 8.", await _place.Workshop.FindEngineAsync(default), StringComparison.Ordinal);

    public void Dispose() => _place.Dispose();

    private async Task<byte[]> JpegAsync(byte[] png)
    {
        var facts = (await _place.MakeAsync(png)).Value;
        return await _place.ServedAsync(facts.Original, PictureSizes.Page, PictureFormat.Jpeg);
    }

    private static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
