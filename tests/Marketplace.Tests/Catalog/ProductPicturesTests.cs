using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Tests.Catalog;

/// <summary>Pictures of a product: up to eight, in an order, each with a point that stays in sight and words for who does not see it.</summary>
public sealed class ProductPicturesTests
{
    private static readonly LocalizedText Said = new("Pot de miel", "برطمان عسل", "Jar of honey");

    private readonly Product _product = Product.Draft(new(1), "HNY-1", new(1), new(1)).Value;

    [Fact]
    public void Takes_eight_and_no_ninth()
    {
        ShowMany(Product.PicturesMax);

        Assert.Equal("Product.TooManyPictures", _product.Show(new(99), Said).Refusal?.Key);
    }

    [Theory]
    [InlineData(3, 0, "3 1 2 4")]
    [InlineData(1, 2, "2 3 1 4")]
    [InlineData(2, 1, "1 2 3 4")]
    [InlineData(1, 99, "2 3 4 1")]
    [InlineData(4, -5, "4 1 2 3")]
    public void A_picture_takes_a_place_and_the_others_keep_their_order(long picture, int place, string order)
    {
        ShowMany(4);

        _product.Place(new(picture), place);

        Assert.Equal(order, string.Join(' ', _product.Pictures.OrderBy(shown => shown.Position).Select(shown => shown.PictureId)));
        Assert.Equal([0, 1, 2, 3], _product.Pictures.Select(shown => shown.Position).Order());
    }

    [Theory]
    [InlineData(0, 100, true)]
    [InlineData(33, 66, true)]
    [InlineData(-1, 50, false)]
    [InlineData(50, 101, false)]
    public void The_point_in_sight_lies_inside_the_picture(int across, int down, bool isTaken)
    {
        ShowMany(1);

        var outcome = _product.Focus(new(1), new(across, down));

        Assert.Equal(isTaken ? null : "Product.FocusOutside", outcome.Refusal?.Key);
        Assert.Equal(isTaken ? new(across, down) : PictureFocus.Middle, _product.Pictures[0].Focus);
    }

    [Theory]
    [InlineData("Pot", "برطمان", "Jar", "Honey", true)]
    [InlineData("Pot", "برطمان", "", "", true)]
    [InlineData("Pot", "برطمان", "", "Honey", false)]
    [InlineData("Pot", "", "Jar", "Honey", false)]
    [InlineData("", "برطمان", "Jar", "Honey", false)]
    public void What_a_picture_shows_is_said_in_every_language_of_the_name(string fr, string ar, string en, string name, bool isComplete)
    {
        var facts = new ChecklistFacts(Money.OfDirhams(10), 500, new("Miel", "عسل", name), LocalizedText.Same("Au sec"), 1, [])
        {
            Alternatives = [new(fr, ar, en)],
        };

        Assert.Equal(isComplete ? [] : ["Product.PictureUnsaid"], ProductChecklist.MissingIn(facts, isFood: true, []).Select(refusal => refusal.Key));
    }

    private void ShowMany(int count)
    {
        for (var picture = 1; picture <= count; picture++)
            Assert.Null(_product.Show(new Id<Picture>(picture), Said).Refusal);
    }
}
