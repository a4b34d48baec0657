namespace Marketplace.Web.Pages.Shop;

/// <summary>An address with the few values that are given.</summary>
internal sealed record ListingLink(string Path)
{
    public ListingLink With(string key, string? value) => value is null
        ? this
        : new($"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{key}={Uri.EscapeDataString(value)}");

    public override string ToString() => Path;
}
