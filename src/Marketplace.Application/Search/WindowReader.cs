using System.Globalization;
using Marketplace.Domain.Common;
using Microsoft.Data.Sqlite;

namespace Marketplace.Application.Search;

/// <summary>One read connection with its prepared questions; used by one thread at a time.</summary>
internal sealed class WindowReader : IDisposable
{
    /// <summary>Cards read at once; fewer are padded.</summary>
    public const int CardsAtOnce = 24;

    private readonly SqliteConnection _connection;
    private readonly PreparedQuestions _file;

    public WindowReader(string path) => _file = new(_connection = WindowFile.OpenForReading(path));

    /// <summary>Cards in the order of the ranks; a product that left in this very moment is left out.</summary>
    public List<ProductCard> Cards(IReadOnlyList<long> ranks, Language language)
    {
        var cards = new List<ProductCard>(ranks.Count);
        for (var from = 0; from < ranks.Count; from += CardsAtOnce)
            AddCards([.. ranks.Skip(from).Take(CardsAtOnce)], language, cards);
        return cards;
    }

    /// <summary>Ranks of matching products, most wanted first.</summary>
    public List<long> Matches(string expression, int most) => _file.Numbers(
        "select rowid from all_text where all_text match $1 order by rowid limit $2", expression, most);

    /// <summary>The same for words within the names alone.</summary>
    /// <param name="last">Only products at least as wanted as this one.</param>
    public List<long> NameMatches(string expression, int most, long last = long.MaxValue) => _file.Numbers(
        "select rowid from name_text where name_text match $1 and rowid <= $3 order by rowid limit $2", expression, most, last);

    public bool HasMatch(string expression) => Matches(expression, 1).Count > 0;

    public List<long> RanksByName(Language language) => _file.Numbers(language switch
    {
        Language.Fr => "select rank from card order by sort_fr, rank",
        Language.Ar => "select rank from card order by sort_ar, rank",
        Language.En => "select rank from card order by sort_en, rank",
    });

    public List<long> RanksOf(IReadOnlyList<long> products) =>
        [.. products.SelectMany(product => _file.Numbers("select rank from product where id = $1", product))];

    public List<WindowRow> Rows()
    {
        var rows = new List<WindowRow>();
        using var row = _file.Ask($"select {WindowRow.Columns} from entry order by rank");
        while (row.Read())
            rows.Add(WindowRow.Read(row));
        return rows;
    }

    public List<WindowName> Names()
    {
        var names = new List<WindowName>();
        using var row = _file.Ask(
            "select kind, id, code, name_fr, name_ar, name_en, slug_fr, slug_ar, slug_en, parent, sort from name");
        while (row.Read())
        {
            names.Add(new(
                (FacetKind)row.GetInt32(0), row.GetInt64(1), row.GetString(2),
                new(row.GetString(3), row.GetString(4), row.GetString(5)),
                new(row.GetString(6), row.GetString(7), row.GetString(8)),
                row.IsDBNull(9) ? null : row.GetInt64(9), row.GetInt32(10)));
        }

        return names;
    }

    /// <summary>Known words that differ from this one by one slip.</summary>
    public List<(string Folded, string Shown, int Uses)> OneSlipFrom(string word)
    {
        var words = new List<(string, string, int)>();
        foreach (var slip in WordBook.SlipsOf(word))
            AddWords(words, "select w.folded, w.shown, w.uses from word_slip s join word w on w.id = s.word where s.slip = $1", slip);
        return words;
    }

    /// <summary>Known words that share the most groups of three letters with this one.</summary>
    public List<(string Folded, string Shown, int Uses)> SharingParts(string word, int most)
    {
        var words = new List<(string, string, int)>();
        var parts = Enumerable.Range(0, Math.Max(0, word.Length - 2)).Select(start => $"\"{word.Substring(start, 3)}\"").Distinct();
        AddWords(
            words,
            "select w.folded, w.shown, w.uses from (select rowid from word_part where word_part match $1 order by rank limit $2) p join word w on w.id = p.rowid",
            string.Join(" OR ", parts), most);
        return words;
    }

    public void Dispose()
    {
        _file.Dispose();
        _connection.Dispose();
    }

    private void AddCards(long[] ranks, Language language, List<ProductCard> cards)
    {
        var values = new object[CardsAtOnce];
        for (var index = 0; index < values.Length; index++)
            values[index] = index < ranks.Length ? ranks[index] : -1L;
        var read = new ProductCard?[ranks.Length];
        using (var row = _file.Ask(CardsQuery(language), values))
        {
            while (row.Read())
                read[Array.IndexOf(ranks, row.GetInt64(0))] = CardCodec.Read(row.GetFieldValue<byte[]>(1));
        }

        cards.AddRange(read.OfType<ProductCard>());
    }

    private static string CardsQuery(Language language) => language switch
    {
        Language.Fr => CardsFr,
        Language.Ar => CardsAr,
        Language.En => CardsEn,
    };

    private static readonly string CardsFr = CardsIn("fr");
    private static readonly string CardsAr = CardsIn("ar");
    private static readonly string CardsEn = CardsIn("en");

    private static string CardsIn(string column)
    {
        var places = string.Join(", ", Enumerable.Range(1, CardsAtOnce).Select(place => string.Create(CultureInfo.InvariantCulture, $"${place}")));
        return $"select rank, {column} from card where rank in ({places})";
    }

    private void AddWords(List<(string, string, int)> words, string sql, params ReadOnlySpan<object> values)
    {
        using var row = _file.Ask(sql, values);
        while (row.Read())
            words.Add((row.GetString(0), row.GetString(1), row.GetInt32(2)));
    }
}
