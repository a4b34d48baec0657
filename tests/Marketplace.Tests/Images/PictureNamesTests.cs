using Marketplace.Application.Images;

namespace Marketplace.Tests.Images;

public sealed class PictureNamesTests
{
    private static readonly PictureHash Hash = PictureHash.Of(Enumerable.Repeat((byte)0xAB, 32).ToArray());

    [Fact]
    public void Reads_back_the_name_of_every_size_and_format()
    {
        foreach (var spec in PictureSizes.Specs)
        {
            var picture = new SizedPicture(Hash, spec.Pixels, spec.Format);

            Assert.True(SizedPicture.TryParse(picture.FileName, out var read));
            Assert.Equal(picture, read);
        }
        Assert.Equal(9, PictureSizes.Specs.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("{0}")]
    [InlineData("{0}-480")]
    [InlineData("{0}-481.webp")]
    [InlineData("{0}-480.svg")]
    [InlineData("{0}-480.webp/../x")]
    [InlineData("{0}-+480.webp")]
    [InlineData("../{0}-480.webp")]
    public void BAD61_Understands_no_other_name(string? name) =>
        Assert.False(SizedPicture.TryParse(name?.Replace("{0}", Hash.ToString(), StringComparison.Ordinal), out _));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB")]
    [InlineData("../babababababababababababababababababababababababababababababab")]
    public void BAD61_Takes_nothing_but_a_hash_for_one(string text) => Assert.False(PictureHash.TryParse(text, null, out _));

    [Fact]
    public void Reads_back_a_specification()
    {
        var written = PictureSpec.Write(PictureSizes.Specs);

        Assert.Equal(PictureSizes.Specs, PictureSpec.Read(written));
        Assert.Throws<FormatException>(() => PictureSpec.Read("480:gif:1"));
        Assert.Throws<FormatException>(() => PictureSpec.Read(""));
    }
}
