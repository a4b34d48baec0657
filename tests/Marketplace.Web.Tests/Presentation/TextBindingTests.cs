namespace Marketplace.Web.Tests.Presentation;

public sealed class TextBindingTests
{
    [Fact]
    public async Task Cleans_every_text_before_the_page_sees_it()
    {
        var (input, state) = await new PostedForm("fr-MA")
            .With("Name", " Aï\u0308cha\r\n\u202E ").With("Note", "un\r\ndeux").With("Sku", "MD\u200B-2\u200D5")
            .With("Email", "a\u200Bb@example.ma").BindAsync<ExampleInput>();

        Assert.True(state.IsValid);
        Assert.Equal(("Aï\u0308cha".Normalize(), "un\ndeux", "MD-25"), (input.Name, input.Note, input.Sku));
        Assert.Equal("ab@example.ma", input.Email);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0\u200B\u202E")]
    public async Task BAD13_takes_what_cannot_be_seen_for_a_missing_answer(string typed)
    {
        var (input, state) = await new PostedForm("ar-MA").With("Name", typed).BindAsync<ExampleInput>();

        Assert.Null(input.Name);
        Assert.Equal("املأ هذه الخانة.", Assert.Single(state["Input.Name"]!.Errors).ErrorMessage);
    }

    [Theory]
    [InlineData("a\0b", "This text holds invisible characters that we cannot keep. Clear it and type it again.")]
    [InlineData("12345678901", "This text is too long: 11 characters, where 10 fit.")]
    [InlineData("e\u0323\u0323\u0323\u0323\u0323\u0323\u0323\u0323\u0323", "A letter carries too many marks. Write the text more simply.")]
    public async Task Refuses_bad_text_once_and_keeps_what_was_typed(string typed, string said)
    {
        var (_, state) = await new PostedForm("en").With("Name", typed).BindAsync<ExampleInput>();

        Assert.Equal(said, Assert.Single(state["Input.Name"]!.Errors).ErrorMessage);
        Assert.Equal(typed, state["Input.Name"]!.AttemptedValue);
    }

    [Fact]
    public async Task Leaves_passwords_as_they_are()
    {
        var (input, _) = await new PostedForm("en").With("Name", "x").With("Password", " pa\u200Bss ").BindAsync<ExampleInput>();

        Assert.Equal(" pa\u200Bss ", input.Password);
    }

    [Fact]
    public async Task Says_the_rules_of_the_form_in_the_readers_language()
    {
        var (_, state) = await new PostedForm("fr-MA").With("Name", "x").With("Email", "nobody").BindAsync<ExampleInput>();

        Assert.Equal("Écrivez une adresse e-mail complète, par exemple nom@exemple.ma.", Assert.Single(state["Input.Email"]!.Errors).ErrorMessage);
    }
}
