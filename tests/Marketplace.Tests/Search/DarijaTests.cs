using Marketplace.Application.Search;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Search;

/// <summary>Darija in Latin letters meets Arabic, and staff's words meet each other (features.md A3).</summary>
public sealed class DarijaTests : IAsyncLifetime, IDisposable
{
    private readonly WindowFolderOfTest _test = new();
    private readonly Synonyms _synonyms = new();
    private ShopWindow _window = null!;

    public static TheoryData<string> Latin()
    {
        var words = new TheoryData<string>();
        foreach (var group in Synonyms.Curated)
        {
            foreach (var word in group.Split(' ').Where(word => word.All(char.IsAscii)))
                words.Add(word);
        }

        return words;
    }

    public async Task InitializeAsync() => _window = await _test.FilledAsync(
        [
        Thing(1, new("Miel de thym", "عسل الزعيترة", "Thyme honey")),
        Thing(2, new("Beurre", "سمن بلدي", "Butter")),
        Thing(3, new("Pâte", "أملو باللوز", "Paste")),
    ]);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("3sel", 1)]
    [InlineData("asel", 1)]
    [InlineData("smen", 2)]
    [InlineData("AMLOU", 3)]
    [InlineData("amlou louz", 3)]
    [InlineData("zaitra", 1)]
    public void Finds_the_arabic_word(string typed, long product)
    {
        var found = Search(typed);

        Assert.Equal(SearchAnswer.Found, found.Answer);
        Assert.Equal([product], found.Listing.Cards.Select(card => card.ProductId));
    }

    [Fact]
    public void Offers_it_while_the_word_is_typed() =>
        Assert.Equal([3L], new SearchSuggestions(_window, _synonyms).Load(Language.Fr, "aml").Products.Select(card => card.ProductId));

    [Fact]
    public void What_staff_add_counts_at_once_and_the_table_stays()
    {
        _synonyms.Learn(["klila beurre"]);

        Assert.Equal([2L], Search("klila").Listing.Cards.Select(card => card.ProductId));
        Assert.Equal([1L], Search("3sel").Listing.Cards.Select(card => card.ProductId));
    }

    [Theory]
    [MemberData(nameof(Latin))]
    public void Every_spelling_of_the_table_is_one_word_with_an_arabic_one(string latin)
    {
        var word = Assert.Single(SearchText.Words(latin));

        Assert.Contains(_synonyms.Of(word.Stem), other => other[0] is >= 'ء' and <= 'ي');
    }

    [Fact]
    public void The_table_has_some_eighty_groups() => Assert.InRange(Synonyms.Curated.Count, 80, 120);

    /// <summary>On a shelf whose name says nothing of it.</summary>
    private static ShopWindowEntry Thing(long id, LocalizedText name) => WindowGoods.Product(id, name) with { CategoryId = 22, TopCategoryId = WindowGoods.Crafts };

    private ProductSearch.Result Search(string typed) => new ProductSearch(_window, _synonyms, _test.Clock).Load(new(Language.Fr, typed));
}
