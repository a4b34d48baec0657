namespace Marketplace.Web.Pages.Shop;

/// <summary>What an address led to that leads nowhere any more; the page that stands in for it offers the like.</summary>
/// <param name="Name">In the reader's language.</param>
public sealed record GonePlace(string Name)
{
    public static void Tell(HttpContext http, string name) => http.Items[typeof(GonePlace)] = new GonePlace(name);

    public static GonePlace? Of(HttpContext http) => http.Items[typeof(GonePlace)] as GonePlace;
}
