using Marketplace.Application.Search;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Search;

public sealed class ShopWindowTests : IDisposable
{
    private readonly WindowFolderOfTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void An_empty_folder_needs_a_rebuild_and_lists_say_so()
    {
        var window = _test.Window();
        Assert.False(window.Open());
        Assert.True(window.Facts.NeedsRebuild);
        Assert.Equal("Missing", window.Facts.Why);
        Assert.False(new CatalogListing(window, _test.Clock).Load(new(Language.Fr)).IsReady);
        Assert.False(new ProductSearch(window, new(), _test.Clock).Load(new(Language.Fr, "miel")).Listing.IsReady);
        Assert.Empty(new SearchSuggestions(window, new()).Load(Language.Fr, "mie").Products);
        Assert.False(window.Apply(new(WindowGoods.Noon)));
    }

    [Fact]
    public async Task A_whole_file_is_taken_up_again_after_a_restart()
    {
        var filled = await _test.FilledAsync(WindowGoods.Drawn(50, seed: 1));
        filled.Apply(new(WindowGoods.Noon.AddHours(1)) { Removed = [1] });
        _test.Close();

        var window = _test.Window();
        Assert.True(window.Open());
        Assert.Equal(49, window.Facts.Products);
        Assert.Equal(WindowGoods.Noon.AddHours(1), window.Facts.AppliedAt);
        Assert.Equal("Fès-Meknès", window.Names.Find(FacetKind.Region, "fes-meknes")?.Name.Fr);
        Assert.Equal("honey", window.Names.FindBySlug(FacetKind.Category, Language.Ar, "honey")?.Code);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(4096, 8192)]
    [InlineData(0, 0)]
    public async Task A_damaged_or_cut_file_is_not_taken_up(int from, int length)
    {
        await _test.FilledAsync(WindowGoods.Drawn(200, seed: 1));
        _test.Close();
        Damage(_test.NewestFile(), from, length);

        var window = _test.Window();
        Assert.False(window.Open());
        Assert.NotEqual("Missing", window.Facts.Why);
        await window.RebuildAsync(WindowGoods.Names, WindowGoods.Stream(WindowGoods.Drawn(5, 1)), WindowGoods.Noon, CancellationToken.None);
        Assert.Equal(5, new CatalogListing(window, _test.Clock).Load(new(Language.Fr)).Total);
    }

    [Fact]
    public async Task A_file_of_another_version_is_not_taken_up()
    {
        await _test.FilledAsync(WindowGoods.Drawn(5, seed: 1));
        _test.Close();
        using (var file = WindowFile.OpenForWriting(_test.NewestFile()))
            WindowFile.Run(file, "pragma user_version = 999");

        var window = _test.Window();
        Assert.False(window.Open());
        Assert.Equal("Outdated", window.Facts.Why);
    }

    [Fact]
    public async Task Damage_found_while_answering_withdraws_the_file()
    {
        var window = await _test.FilledAsync(WindowGoods.Drawn(3_000, seed: 1));
        using (var file = WindowFile.OpenForWriting(_test.NewestFile()))
            WindowFile.Run(file, "pragma wal_checkpoint(truncate)");
        Assert.True(window.Verify());
        var whole = new FileInfo(_test.NewestFile()).Length;
        Damage(_test.NewestFile(), 8192, (int)whole - 8192);

        Assert.False(window.Verify());
        Assert.True(window.Facts.NeedsRebuild);
        Assert.StartsWith("Damaged", window.Facts.Why, StringComparison.Ordinal);
        Assert.False(new ProductSearch(window, new(), _test.Clock).Load(new(Language.Fr, "miel")).Listing.IsReady);
    }

    [Fact]
    public async Task An_interrupted_rebuild_leaves_the_old_file_in_use()
    {
        var window = await _test.FilledAsync(WindowGoods.Drawn(10, seed: 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => window.RebuildAsync(
            WindowGoods.Names, Failing(), WindowGoods.Noon, CancellationToken.None));
        Assert.Equal(10, new CatalogListing(window, _test.Clock).Load(new(Language.Fr)).Total);
        _test.Close();
        var reopened = _test.Window();
        Assert.True(reopened.Open());
        Assert.Equal(10, reopened.Facts.Products);
        Assert.Empty(Directory.GetFiles(_test.Folder, "*.building"));
    }

    [Fact]
    public async Task A_rebuild_changes_over_while_people_read_and_change()
    {
        var window = await _test.FilledAsync(WindowGoods.Drawn(300, seed: 1));
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(seed => Task.Run(() => ReadUntil(window, seed, done.Token))).ToArray();
        for (var round = 1; round <= 4; round++)
        {
            await window.RebuildAsync(WindowGoods.Names, WindowGoods.Stream(WindowGoods.Drawn(300, seed: round)), WindowGoods.Noon, CancellationToken.None);
            window.Apply(new(WindowGoods.Noon) { Upserts = [WindowGoods.Product(1_000 + round, LocalizedText.Same("Miel neuf"))] });
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), answers => Assert.True(answers > 0));
        Assert.Equal(301, window.Facts.Products);
        Assert.InRange(Directory.GetFiles(_test.Folder, "shop-window-*.db").Length, 1, 2);
    }

    [Fact]
    public async Task Changes_during_a_rebuild_are_in_the_new_file()
    {
        var window = await _test.FilledAsync(WindowGoods.Drawn(10, seed: 1));
        await window.RebuildAsync(WindowGoods.Names, Interrupted(window), WindowGoods.Noon, CancellationToken.None);
        Assert.Equal(10, window.Facts.Products);
        Assert.Equal(77, Assert.Single(new ProductCards(window).Load(Language.Fr, [3])).UnitsAvailable);
        Assert.Empty(new ProductCards(window).Load(Language.Fr, [4]));
        Assert.Equal("Nouveau", Assert.Single(new ProductCards(window).Load(Language.Fr, [500])).Name);
    }

    [Fact]
    public async Task A_card_holds_all_that_was_delivered()
    {
        var entry = WindowGoods.Draw(9, new Random(5), 12) with { Tag = "2025", IsUniquePiece = true, Rating = 465, Reviews = 12, Labels = ["bio", "igp"] };
        var window = await _test.FilledAsync([entry]);
        foreach (var language in Enum.GetValues<Language>())
        {
            var card = Assert.Single(new ProductCards(window).Load(language, [9]));
            Assert.Equal(ProductCard.Of(entry, language) with { Labels = card.Labels }, card);
            Assert.Equal(entry.Labels, card.Labels);
        }
    }

    [Theory]
    [InlineData(MeasureKind.Mass, 250, 9_500, 38_000L)]
    [InlineData(MeasureKind.Volume, 750, 9_900, 13_200L)]
    [InlineData(MeasureKind.Piece, 6, 10_000, 1_667L)]
    [InlineData(MeasureKind.Piece, 1, 10_000, null)]
    [InlineData(MeasureKind.Mass, 0, 10_000, null)]
    public void The_price_per_kilogram_litre_or_piece_is_rounded_once(MeasureKind measure, long net, long price, long? unit)
    {
        var entry = WindowGoods.Product(1, LocalizedText.Same("x")) with { Measure = measure, NetQuantity = net, Price = Money.FromCentimes(price) };
        Assert.Equal(unit, ProductCard.Of(entry, Language.Fr).UnitPrice?.Centimes);
    }

    [Fact]
    public void More_wanted_and_then_newer_products_come_first()
    {
        int[] popularities = [0, 1, 2, 3, 5, 9, 40, 100, 5_000, int.MaxValue];
        var ranks = popularities.Select(popularity => WindowRank.Of(popularity, 7)).ToList();
        Assert.Equal(ranks.OrderDescending(), ranks);
        Assert.Equal(ranks.Distinct(), ranks);
        Assert.True(WindowRank.Of(3, 8) < WindowRank.Of(3, 7));
        Assert.All(ranks, rank => Assert.Equal(7, WindowRank.ProductOf(rank)));
    }

    private static void Damage(string path, int from, int length)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (length == 0)
            file.SetLength(0);
        file.Position = from;
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        file.Write(noise);
    }

    private int ReadUntil(ShopWindow window, int seed, CancellationToken done)
    {
        var (answers, random) = (0, new Random(seed));
        while (!done.IsCancellationRequested)
        {
            var listing = new CatalogListing(window, _test.Clock).Load(new(Language.Fr, Page: random.Next(1, 5)));
            Assert.True(listing.IsReady);
            Assert.NotEmpty(listing.Cards);
            Assert.Equal(SearchAnswer.Found, new ProductSearch(window, new(), _test.Clock).Load(new(Language.Ar, "عسل")).Answer);
            answers++;
        }

        return answers;
    }

    private static async IAsyncEnumerable<ShopWindowEntry> Failing()
    {
        yield return WindowGoods.Product(1, LocalizedText.Same("Miel"));
        await Task.Yield();
        throw new InvalidOperationException("The main database went away.");
    }

    private static async IAsyncEnumerable<ShopWindowEntry> Interrupted(ShopWindow window)
    {
        var goods = WindowGoods.Drawn(10, seed: 1).ToList();
        foreach (var entry in goods)
        {
            yield return entry;
            await Task.Yield();
        }

        window.Apply(new(WindowGoods.Noon.AddMinutes(1))
        {
            Upserts = [goods[2] with { UnitsAvailable = 77 }, WindowGoods.Product(500, LocalizedText.Same("Nouveau"))],
            Removed = [4],
        });
    }
}
