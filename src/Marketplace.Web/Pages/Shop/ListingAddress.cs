using System.Text;
using Marketplace.Application.Search;
using Marketplace.Application.Wording;
using Marketplace.Web.Localisation;

namespace Marketplace.Web.Pages.Shop;

/// <summary>Addresses of the same list narrowed, widened, sorted or turned to another page.</summary>
/// <param name="Path">With the language.</param>
/// <param name="Words">What was searched, on the page of a search.</param>
/// <param name="Input">The list as it is now.</param>
public sealed record ListingAddress(string Path, string? Words, ListingInput Input)
{
    private readonly List<(string Key, string Value)> _now = [.. Parts(Words, Input)];

    public string Cleared => Write(Words is { Length: > 0 } words ? [("q", words)] : []);

    public string Without(string key) => Write(_now.Where(part => part.Key != key));

    public string Without(string key, string value) => Write(_now.Where(part => part != (key, value)));

    public string With(string key, string value) => Write(_now.Append((key, value)));

    /// <summary>With one value in place of those of that key.</summary>
    public string Only(string key, string value) => Write(_now.Where(part => part.Key != key).Append((key, value)));

    public string AtPage(int page) => page <= 1 ? Write(_now) : With("p", Written(page));

    /// <summary>The path and query parts that a page says of itself to machines: no filter, only its number.</summary>
    public static string PageQuery(int page) => page <= 1 ? "" : $"?p={Written(page)}";

    public static string KeyOf(FacetKind kind) => kind switch
    {
        FacetKind.Category => "category",
        FacetKind.Chain => "chain",
        FacetKind.Region => "region",
        FacetKind.Cooperative => "cooperative",
        FacetKind.Label => "label",
    };

    private static IEnumerable<(string Key, string Value)> Parts(string? words, ListingInput input)
    {
        if (words is { Length: > 0 })
            yield return ("q", words);
        foreach (var kind in Enum.GetValues<FacetKind>())
        {
            foreach (var code in input.Filters.Of(kind))
                yield return (KeyOf(kind), code);
        }

        if (input.From is { } from)
            yield return ("from", TypedForm.Of(from, CurrentLanguage.Value));
        if (input.To is { } to)
            yield return ("to", TypedForm.Of(to, CurrentLanguage.Value));
        if (input.IsInStock)
            yield return ("stock", "1");
        if (input.Order is not ListingSort.Relevance)
            yield return ("sort", input.Sort!);
    }

    private string Write(IEnumerable<(string Key, string Value)> parts)
    {
        var address = new StringBuilder(Path);
        var sign = '?';
        foreach (var (key, value) in parts)
        {
            address.Append(sign).Append(key).Append('=').Append(Uri.EscapeDataString(value));
            sign = '&';
        }

        return address.ToString();
    }

    private static string Written(int page) => page.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
