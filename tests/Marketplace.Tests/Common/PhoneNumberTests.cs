using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0612345678")]
    [InlineData("06 12 34 56 78")]
    [InlineData("06.12.34.56.78")]
    [InlineData("06-12-34-56-78")]
    [InlineData("06\u00A012\u202F34\u00A056\u202F78")]
    [InlineData("+212612345678")]
    [InlineData("+212 6 12 34 56 78")]
    [InlineData("00212612345678")]
    [InlineData("212 612345678")]
    [InlineData("+212 0612345678")]
    [InlineData("+212 (0)6 12 34 56 78")]
    [InlineData("2120612345678")]
    [InlineData("002120612345678")]
    [InlineData("٠٦١٢٣٤٥٦٧٨")]
    [InlineData("۰۶۱۲۳۴۵۶۷۸")]
    [InlineData("\u202A+212612345678\u202C")]
    [InlineData("\u200E06\u200B12\u200F345678")]
    public void BAD25_reads_every_usual_way_of_writing_one_number(string typed) =>
        Assert.Equal("+212612345678", PhoneNumber.Read(typed).Value.E164);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("612345678")]
    [InlineData("061234567")]
    [InlineData("06123456789")]
    [InlineData("0412345678")]
    [InlineData("0912345678")]
    [InlineData("+212412345678")]
    [InlineData("06 12 34 56 7x")]
    [InlineData("zéro six")]
    [InlineData("+0612345678")]
    [InlineData("++33612345678")]
    [InlineData("+33 6 12")]
    [InlineData("+1234567890123456")]
    [InlineData("06+12345678")]
    [InlineData("06_12_34_56_78")]
    public void BAD25_refuses_what_cannot_be_dialled(string? typed) =>
        Assert.Equal("Phone.Unreadable", PhoneNumber.Read(typed).Refusal?.Key);

    [Theory]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("0033 612345678", "+33612345678")]
    [InlineData("+1 (514) 555-0100", "+15145550100")]
    public void BAD25_takes_numbers_of_buyers_abroad(string typed, string expected)
    {
        var number = PhoneNumber.Read(typed).Value;

        Assert.Equal(expected, number.E164);
        Assert.Equal(expected, number.Display);
        Assert.False(number.IsMoroccan);
    }

    [Theory]
    [InlineData("0612345678", true)]
    [InlineData("0712345678", true)]
    [InlineData("0535123456", false)]
    [InlineData("0812345678", false)]
    [InlineData("+33612345678", false)]
    public void Knows_a_Moroccan_mobile(string typed, bool mobile) =>
        Assert.Equal(mobile, PhoneNumber.Read(typed).Value.IsMoroccanMobile);

    [Fact]
    public void Shows_pairs_hides_in_logs_and_links_without_the_plus()
    {
        var number = PhoneNumber.Read("+212612345678").Value;

        Assert.Equal("06 12 34 56 78", number.Display);
        Assert.Equal("+2126******78", number.Masked);
        Assert.Equal("212612345678", number.Digits);
    }

    [Fact]
    public void Reads_back_what_it_shows_and_what_it_stores()
    {
        var number = PhoneNumber.Read("0535 12 34 56").Value;

        Assert.Equal(number, PhoneNumber.Read(number.Display).Value);
        Assert.Equal(number, PhoneNumber.FromE164(number.E164));
    }

    [Fact]
    public void No_number_is_empty_and_shows_nothing()
    {
        Assert.True(default(PhoneNumber).IsEmpty);
        Assert.Equal("", default(PhoneNumber).Display);
        Assert.Equal("", default(PhoneNumber).Masked);
    }
}
