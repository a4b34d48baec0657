using System.Buffers.Binary;
using System.Text;
using Marketplace.Application.Images;

namespace Marketplace.Tests.Images;

public sealed class PictureHeaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\u0089PNG\r\n")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg/>")]
    [InlineData("GIF89a/*\u0001\u0001\u0001\u0001*/='1';</script><script>alert(1)</script>")]
    [InlineData("<!doctype html><html><script>alert(1)</script></html>")]
    [InlineData("%PDF-1.7 then a great deal of other text, enough to be read as a header")]
    [InlineData("\u00FF\u00D8")]
    public void BAD57_BAD59_Refuses_what_is_no_picture_by_its_content(string content) =>
        Assert.Equal("Picture.NotAnImage", Refused(Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData(20_000, 20_000)]
    [InlineData(64_250, 64_250)]
    [InlineData(1, 500_000_000)]
    [InlineData(12_001, 1)]
    [InlineData(8_000, 5_001)]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    public void BAD55_Refuses_too_many_pixels_from_the_header_alone(int width, int height) =>
        Assert.Equal("Picture.TooManyPixels", Refused(PngBytes.Bomb(16, 1), width, height));

    [Fact]
    public void BAD55_Refuses_an_animated_png() => Assert.Equal("Picture.Animated", Refused(PngBytes.Animated(4, 4)));

    [Fact]
    public void BAD55_Refuses_an_animated_webp() =>
        Assert.Equal("Picture.Animated", Refused([.. "RIFF"u8, 24, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0x02, 0, 0, 0, 9, 0, 0, 9, 0, 0, 0, 0]));

    [Fact]
    public void BAD57_Refuses_one_byte_more_than_twelve_megabytes()
    {
        var png = PngBytes.Plain(4, 4, PngBytes.Rgb, [1, 2, 3]);
        var fits = new byte[PictureLimits.BytesMax];
        png.CopyTo(fits, 0);

        Assert.Null(Refused(fits));
        Assert.Equal("Picture.TooLarge", Refused([.. fits, 0]));
    }

    [Fact]
    public void BAD58_Refuses_a_png_at_every_length_short_of_its_end()
    {
        var png = PngBytes.Plain(40, 30, PngBytes.Rgb, [1, 2, 3]);

        Assert.Null(Refused(png));
        for (var length = 33; length < png.Length; length++) Assert.Equal("Picture.Truncated", Refused(png[..length]));
    }

    [Fact]
    public void BAD58_Refuses_a_jpeg_without_its_end()
    {
        Assert.Null(Refused(JpegBytes.Cmyk));
        Assert.Equal("Picture.Truncated", Refused(JpegBytes.Cmyk[..^2]));
        Assert.Equal("Picture.Truncated", Refused(JpegBytes.Cmyk[..100]));
    }

    [Fact]
    public void BAD58_Tells_an_iphone_picture_from_other_files() =>
        Assert.Equal("Picture.Heic", Refused([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, 0, 0, 1, 0, .. "meta"u8]));

    [Fact]
    public void Reads_width_and_height_of_png_and_jpeg()
    {
        Assert.Equal(new PictureHeader(40, 30), PictureHeader.Read(new MemoryStream(PngBytes.Plain(40, 30, PngBytes.Rgb, [1, 2, 3]))).Value);
        Assert.Equal(new PictureHeader(8, 8), PictureHeader.Read(new MemoryStream(JpegBytes.WithExif(JpegBytes.Cmyk))).Value);
    }

    [Fact]
    public void Never_throws_on_a_damaged_header()
    {
        var random = new Random(33);
        byte[][] honest = [PngBytes.Plain(40, 30, PngBytes.Rgb, [1, 2, 3]), JpegBytes.WithExif(JpegBytes.Cmyk)];
        for (var round = 0; round < 5_000; round++)
        {
            var file = (byte[])honest[round % honest.Length].Clone();
            for (var hit = 0; hit < 4; hit++) file[random.Next(file.Length)] = (byte)random.Next(256);

            var read = PictureHeader.Read(new MemoryStream(file, 0, random.Next(file.Length + 1)));

            Assert.True(read.IsRefused || PictureLimits.Holds(read.Value.Width, read.Value.Height));
        }
    }

    private static string? Refused(byte[] file) => PictureHeader.Read(new MemoryStream(file)).Refusal?.Key;

    private static string? Refused(byte[] png, int width, int height)
    {
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return Refused(png);
    }
}
