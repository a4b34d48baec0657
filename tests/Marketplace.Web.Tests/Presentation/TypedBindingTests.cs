using Marketplace.Domain.Common;

namespace Marketplace.Web.Tests.Presentation;

public sealed class TypedBindingTests
{
    [Theory]
    [InlineData("fr-MA")]
    [InlineData("ar-MA")]
    [InlineData("en")]
    public async Task BAD18_binds_the_same_amount_in_every_culture(string culture)
    {
        var (input, state) = await new PostedForm(culture).With("Name", "x")
            .With("Price", "12.50").With("Fee", "١٬٢٥٠٫٠٠").BindAsync<ExampleInput>();

        Assert.True(state.IsValid);
        Assert.Equal(Money.FromCentimes(1_250), input.Price);
        Assert.Equal(Money.FromCentimes(125_000), input.Fee);
    }

    [Fact]
    public async Task Binds_every_type_through_its_reader()
    {
        var (input, state) = await new PostedForm("ar-MA").With("Name", "x")
            .With("Units", "١٢").With("NetGrams", "12,500").With("Minutes", "24 h 30").With("SharePoints", "8,5")
            .With("Commission", "15").With("Day", "22/11/2026").With("Month", "2025-05").With("Start", "15h05")
            .With("Phone", "06 12 34 56 78").With("Account", "7").With("Choices", "3", "٤")
            .With("Agreed", "true", "false").With("Language", "Ar").BindAsync<ExampleInput>();

        Assert.Empty(state.SelectMany(entry => entry.Value!.Errors).Select(error => error.ErrorMessage));
        Assert.Equal((12, 12_500L, 1_470, 850), (input.Units, input.NetGrams, input.Minutes, input.SharePoints));
        Assert.Equal(Rate.FromBasisPoints(1_500), input.Commission);
        Assert.Equal((new DateOnly(2026, 11, 22), new YearMonth(2025, 5)), (input.Day, input.Month));
        Assert.Equal((new TimeOnly(15, 5), "+212612345678"), (input.Start, input.Phone?.E164));
        Assert.Equal((7L, true, Language.Ar), (input.Account.Value, input.Agreed, input.Language));
        Assert.Equal([3, 4], input.Choices);
    }

    [Theory]
    [InlineData("fr-MA", "Price", "12,500", "« 12,500 » peut se lire de deux façons : 12,50 DH ou 12 500,00 DH. Écrivez deux chiffres après la virgule, ou aucun.")]
    [InlineData("en", "Price", "12,500", "“12,500” can be read in two ways: MAD 12.50 or MAD 12,500.00. Write two digits after the point, or none.")]
    [InlineData("fr-MA", "Units", "21", "Ce nombre est trop grand : 20 au plus.")]
    [InlineData("ar-MA", "Units", "0", "هذا العدد صغير جدا. الحد الأدنى: 1.")]
    [InlineData("ar-MA", "Day", "31/02/2026", "اكتب تاريخا صحيحا، اليوم/الشهر/السنة، مثلا 22/11/2026.")]
    [InlineData("fr-MA", "Day", "01/01/0001", "Écrivez une date du calendrier grégorien entre le 1er janvier 1900 et le 31 décembre 2100.")]
    [InlineData("fr-MA", "Phone", "0612", "Le numéro de téléphone doit compter 10 chiffres, par exemple 06 12 34 56 78. Pour un numéro de l’étranger, commencez par + et l’indicatif du pays.")]
    [InlineData("en", "Commission", "10 %", "Write the number alone, without the % sign, for example 10.")]
    [InlineData("fr-MA", "Fee", "", "Remplissez ce champ.")]
    [InlineData("fr-MA", "Language", "Xx", "Cette valeur n’est pas valable.")]
    [InlineData("fr-MA", "Account", "-1", "Cette valeur n’est pas valable.")]
    public async Task Says_each_refusal_at_its_field_in_the_readers_language(string culture, string field, string typed, string said)
    {
        var (_, state) = await new PostedForm(culture).With("Name", "x").With(field, typed).BindAsync<ExampleInput>();

        var error = Assert.Single(state[$"Input.{field}"]!.Errors).ErrorMessage;
        Assert.Equal(said, Readable(error));
        Assert.Equal(typed, state[$"Input.{field}"]!.AttemptedValue);
    }

    [Theory]
    [InlineData("Name", "a", "b")]
    [InlineData("Units", "1", "2")]
    [InlineData("Price", "1", "1")]
    [InlineData("Language", "Fr", "Ar")]
    [InlineData("Account", "1", "2")]
    [InlineData("Password", "a", "b")]
    public async Task BAD29_refuses_a_single_value_sent_twice(string field, string first, string second)
    {
        var (input, state) = await new PostedForm("en").With("Name", "x").With(field, first, second).BindAsync<ExampleInput>();

        Assert.Equal("This field was sent twice. Reload the page, then try again.", Assert.Single(state[$"Input.{field}"]!.Errors).ErrorMessage);
        Assert.Equal((1, null), (input.Units, input.Password));
    }

    [Theory]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("-0")]
    [InlineData("1.5")]
    [InlineData("2147483648")]
    public async Task BAD19_never_takes_a_default_for_an_answer(string typed)
    {
        var (input, state) = await new PostedForm("fr-MA").With("Name", "x").With("Units", typed).BindAsync<ExampleInput>();

        Assert.False(state.IsValid);
        Assert.Equal(1, input.Units);
    }

    [Fact]
    public async Task A_field_left_empty_is_nothing_where_nothing_is_allowed()
    {
        var (input, state) = await new PostedForm("fr-MA").With("Name", "x")
            .With("Price", "\u00A0").With("Phone", "").With("Day", "\u200E").BindAsync<ExampleInput>();

        Assert.True(state.IsValid);
        Assert.Equal((null, null, null), (input.Price, input.Phone, input.Day));
    }

    [Fact]
    public async Task Refuses_to_bind_a_fraction_with_a_culture() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => new PostedForm("fr-MA").With("Price", "12.50").BindAsync<DecimalInput>());

    private static string Readable(string sentence) => string.Concat(sentence
        .Where(sign => sign is not ('\u2066' or '\u2068' or '\u2069'))
        .Select(sign => sign is '\u00A0' or '\u202F' ? ' ' : sign));

    private sealed class DecimalInput
    {
        public decimal Price { get; set; }
    }
}
