using System.Globalization;
using Marketplace.Domain.Common;
using Microsoft.Data.Sqlite;

namespace Marketplace.Application.Search;

/// <summary>Puts products into a side file and takes them out; the caller holds the transaction.</summary>
internal sealed class WindowWriter(SqliteConnection connection, WindowNames names) : IDisposable
{
    private static readonly Dictionary<Language, CompareInfo> Alphabets = new()
    {
        [Language.Fr] = CultureInfo.GetCultureInfo("fr").CompareInfo,
        [Language.Ar] = CultureInfo.GetCultureInfo("ar").CompareInfo,
        [Language.En] = CultureInfo.GetCultureInfo("en").CompareInfo,
    };

    private readonly WordBook _words = new();
    private readonly PreparedQuestions _file = new(connection);

    /// <summary>Adds the product or replaces what is known of it.</summary>
    /// <returns>Its row before, if there was one, and now, and whether its words changed.</returns>
    public (WindowRow? Before, WindowRow Now, bool IsReworded) Put(ShopWindowEntry entry)
    {
        var known = Known(entry.ProductId);
        var before = known is { } product ? RowAt(product.Rank) : null;
        var now = WindowRow.Of(entry);
        if (before is { } old && old.Rank != now.Rank)
            TakeRow(old.Rank);
        var text = IndexedText.Of(entry, names);
        var hash = text.Hash;
        var reworded = known is null || known.Value.Rank != now.Rank || known.Value.Hash != hash;
        if (reworded)
        {
            if (known is { } indexed)
                TakeText(indexed.Rank);
            _file.Run("insert into name_text (rowid, words) values ($1, $2)", now.Rank, text.Name);
            _file.Run("insert into all_text (rowid, words) values ($1, $2)", now.Rank, text.All);
            _words.Add(text.Words);
        }

        _file.Run("insert or replace into product (id, rank, text_hash) values ($1, $2, $3)", entry.ProductId, now.Rank, hash);
        PutRow(now);
        PutCards(now.Rank, entry);
        return (before, now, reworded);
    }

    /// <returns>The row the product had, if it was there.</returns>
    public WindowRow? Take(long product)
    {
        if (Known(product) is not { } known)
            return null;
        var row = RowAt(known.Rank);
        TakeText(known.Rank);
        TakeRow(known.Rank);
        _file.Run("delete from product where id = $1", product);
        return row;
    }

    public void PutNames(IEnumerable<WindowName> all)
    {
        _file.Run("delete from name");
        foreach (var name in all)
        {
            _file.Run(
                "insert into name values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                (int)name.Kind, name.Code, name.Id, (object?)name.ParentId ?? DBNull.Value, name.Order,
                name.Name.Fr, name.Name.Ar, name.Name.En, name.Slug.Fr, name.Slug.Ar, name.Slug.En);
        }
    }

    /// <summary>Writes what was collected over many products.</summary>
    public void Finish() => _words.WriteTo(_file);

    public void Stamp(DateTimeOffset appliedAt) => _file.Run("update stamp set applied_at = $1", appliedAt.UtcTicks);

    public void Dispose() => _file.Dispose();

    private (long Rank, long Hash)? Known(long product)
    {
        using var row = _file.Ask("select rank, text_hash from product where id = $1", product);
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : null;
    }

    private WindowRow? RowAt(long rank)
    {
        using var row = _file.Ask($"select {WindowRow.Columns} from entry where rank = $1", rank);
        return row.Read() ? WindowRow.Read(row) : null;
    }

    private void PutRow(WindowRow row) => _file.Run(
        $"insert or replace into entry ({WindowRow.Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.Rank, row.Category, row.Top, row.Chain, row.Region, row.Cooperative, row.Price, row.InStock, row.Season, row.Published, row.Labels);

    private void PutCards(long rank, ShopWindowEntry entry) => _file.Run(
        "insert or replace into card (rank, fr, ar, en, sort_fr, sort_ar, sort_en) values ($1, $2, $3, $4, $5, $6, $7)",
        rank,
        CardCodec.Write(ProductCard.Of(entry, Language.Fr)),
        CardCodec.Write(ProductCard.Of(entry, Language.Ar)),
        CardCodec.Write(ProductCard.Of(entry, Language.En)),
        PlaceInAlphabet(entry.Name, Language.Fr), PlaceInAlphabet(entry.Name, Language.Ar), PlaceInAlphabet(entry.Name, Language.En));

    private void TakeText(long rank)
    {
        _file.Run("delete from name_text where rowid = $1", rank);
        _file.Run("delete from all_text where rowid = $1", rank);
    }

    private void TakeRow(long rank)
    {
        _file.Run("delete from entry where rank = $1", rank);
        _file.Run("delete from card where rank = $1", rank);
    }

    private static byte[] PlaceInAlphabet(LocalizedText name, Language language) =>
        Alphabets[language].GetSortKey(name.In(language), CompareOptions.IgnoreCase).KeyData;
}
