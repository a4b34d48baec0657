using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class OutcomeTests
{
    [Fact]
    public void A_result_is_not_refused()
    {
        Outcome<int> outcome = 7;

        Assert.False(outcome.IsRefused);
        Assert.Equal(7, outcome.Value);
        Assert.False(Outcome.Done.IsRefused);
    }

    [Fact]
    public void Taking_the_value_of_a_refusal_is_a_bug()
    {
        Outcome<int> outcome = new Refusal("Cart.Empty");

        Assert.True(outcome.IsRefused);
        Assert.Throws<InvalidOperationException>(() => outcome.Value);
    }

    [Fact]
    public void Refusals_are_equal_by_key_values_and_field()
    {
        var refusal = new Refusal("Lot.NotEnoughUnits", "Miel", 3);

        Assert.Equal(new Refusal("Lot.NotEnoughUnits", "Miel", 3), refusal);
        Assert.NotEqual(new Refusal("Lot.NotEnoughUnits", "Miel", 4), refusal);
        Assert.NotEqual(refusal.On("Units"), refusal);
        Assert.Equal("Units", refusal.On("Units").Field);
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("-7", false)]
    [InlineData("7.0", false)]
    [InlineData("1e3", false)]
    [InlineData(" 7", false)]
    [InlineData("9223372036854775808", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_id_is_read_from_digits_only(string? text, bool valid) =>
        Assert.Equal(valid, Id<Account>.TryParse(text, null, out _));

    [Fact]
    public void Ids_compare_and_know_that_they_are_new()
    {
        var (first, second) = (new Id<Account>(1), new Id<Account>(2));

        Assert.True(first < second && second > first && first <= second && second >= first);
        Assert.True(Account.System.IsNew && !first.IsNew);
        Assert.Equal("2", second.ToString());
    }

    [Fact]
    public void A_missing_translation_falls_back_and_says_its_language()
    {
        var text = new LocalizedText("Miel", "", "Honey");

        Assert.Equal(("Miel", Language.Fr), text.Of(Language.Ar));
        Assert.Equal([Language.Ar], text.Missing);
        Assert.Equal("", LocalizedText.Empty.In(Language.En));
        Assert.True(LocalizedText.Empty.IsEmpty);
    }
}
